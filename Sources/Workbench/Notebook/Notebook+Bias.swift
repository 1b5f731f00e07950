import Search
import Sessions

extension Notebook {
    /// The bias of every generation in which a designer was asked.
    func biases() throws(WorkbenchError) -> [GenerationBias] {
        var found: [GenerationBias] = []
        for round in state.search.rounds where round.plan.consults {
            if let bias = try bias(of: round) { found.append(bias) }
        }
        return found
    }

    /// The bias of one generation; nil where none was asked, or where the space cannot be listed.
    func bias(of round: Round) throws(WorkbenchError) -> GenerationBias? {
        guard let ground = try biasGround() else { return nil }
        return GenerationBias(
            of: round, archive: state.search.archive, space: try problem().space, ground: ground, seed: state.seed)
    }

    private func biasGround() throws(WorkbenchError) -> BiasGround? {
        guard let partition = try partition() else { return nil }
        if let groundInUse, groundInUse.spec == partition.spec { return groundInUse.ground }
        guard let made = BiasGround(problem: try problem(), partition: partition) else { return nil }
        groundInUse = (partition.spec, made)
        return made
    }
}

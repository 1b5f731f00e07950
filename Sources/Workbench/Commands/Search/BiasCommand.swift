import ArgumentParser
import Search
import Sessions

/// Shows the exploration bias of each generation.
struct BiasCommand: WorkbenchCommand {
    static let examples = [
        Example("bias", "duplicates, refusals, distances and entropy against random proposals"),
        Example("bias --reasons", "what was refused, by reason"),
        Example("bias --generation 2 --json", "one generation, for machines"),
    ]
    static let configuration = described(
        "bias", "Show how far each generation's proposals are from chance.",
        discussion: """
            The null of every measure is as many cells drawn alike from the whole space, each put to the niche that \
            the proposal was asked of. p is the chance that random cells are as biased (entropy: as low; all else: as \
            high), from \(GenerationBias.draws) draws; refusals as infeasible, outside-niche and known have an exact p.
            """)

    @Option(help: "Only this generation.")
    var generation: Int?

    @Flag(help: "Show what was refused, by reason.")
    var reasons = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var found = try notebook.biases()
        if found.isEmpty { throw WorkbenchError.nothingProposed() }
        if let generation {
            let known = found.map(\.generation)
            found = found.filter { $0.generation == generation }
            if found.isEmpty { throw WorkbenchError.noGeneration(generation, known: known) }
        }
        let report = BiasReport(generations: found)
        format.show(reasons ? report.reasons : report.table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message(
                reasons
                    ? "null: what as many random cells put to the same niches would be refused for on average."
                    : BiasReport.legend)
        }
    }
}

extension WorkbenchError {
    static func nothingProposed() -> WorkbenchError {
        WorkbenchError(
            .nothingEvaluated, "No designer has proposed anything yet.", hint: "`evolve 5` runs five generations.")
    }

    static func noGeneration(_ number: Int, known: [Int]) -> WorkbenchError {
        let range = known.isEmpty ? "there are none" : "they are \(known.min() ?? 0) to \(known.max() ?? 0)"
        return WorkbenchError(.badArgument, "Generation \(number) is none in which a designer was asked: \(range).")
    }
}

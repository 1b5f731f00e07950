/// The zen score: two forward passes of the network with Gaussian weights, the second on a slightly moved image.
struct ZenProgram {
    let plan: NetworkPlan
    let weights: NetworkWeights
    let input: ProxyInput

    /// How far the image is moved, the definition's own number.
    private static let distance: Float = 0.01
    /// How much of a batch's variance enters the running variance, the frameworks' default.
    private static let momentum = 0.1

    /// Filled while the program runs.
    private final class State {
        var difference = 0.0
        /// Running variances of one normalisation's channels after both passes, averaged.
        var variances: [Double] = []
    }

    /// The score; nil where both images give the same features.
    func score(on engine: ComputeEngine) throws(EngineError) -> Double? {
        guard let value = plan.features else { return nil }
        let program = Program(engine: engine)
        let loaded = try program.load(
            weights, of: plan, batch: input.count, isTraining: true, needsBackward: false)
        let moved = zip(input.first.images, input.second.images).map { $0 + Self.distance * $1 }
        let state = State()
        let first = try forward(input.first.images, loaded, program)
        let second = try forward(moved, loaded, program)
        addVariances(first, second, program, state)
        guard let one = first.values[value], let two = second.values[value] else { return nil }
        program.host([one, two]) { program in
            for (left, right) in zip(program.numbers(in: one), program.numbers(in: two)) {
                state.difference += (Double(left) - Double(right)).magnitude
            }
        }
        try program.finish()
        try program.run()
        guard state.difference > 0 else { return nil }
        let silent = (1 - Self.momentum) * (1 - Self.momentum)
        let variances = state.variances + plan.silentNormalisations.map { _ in silent }
        return Exponential.logarithm(state.difference / Double(input.count))
            + variances.reduce(0) { $0 + 0.5 * Exponential.logarithm($1) }
    }

    private func forward(_ images: [Float], _ loaded: WeightBuffers, _ program: Program) throws(EngineError)
        -> ForwardPass
    {
        let shape = plan.activation(plan.image, batch: input.count)
        let image = program.constant(images, try program.engine.operations.layout(shape))
        return try program.forward(plan, image, batch: input.count, weights: loaded, withDeadEnds: true)
    }

    /// The running variances start at 1 and take in each pass's unbiased variance.
    private func addVariances(_ first: ForwardPass, _ second: ForwardPass, _ program: Program, _ state: State) {
        for step in plan.steps {
            guard case .normalisation(let number) = step.work, let one = first.variances[number],
                let two = second.variances[number]
            else { continue }
            let shape = plan.activation(step.output, batch: input.count)
            let count = Double(shape.batch * shape.pixels)
            program.host([one, two]) { program in
                let unbiased = count / (count - 1)
                var sum = 0.0
                for (left, right) in zip(program.numbers(in: one), program.numbers(in: two)) {
                    var running = 1.0
                    for variance in [left, right] {
                        running += Self.momentum * (Double(variance) * unbiased - running)
                    }
                    sum += running
                }
                state.variances.append(sum / Double(shape.channels))
            }
        }
    }
}

/// Synflow: the network with absolute weights, without normalisations and rectifiers, on one image of ones.
///
/// Values grow beyond single precision, so each cell's output, and each gradient on the way back, is scaled by a
/// power of two whose exponent is kept.
struct SynflowProgram {
    let plan: NetworkPlan
    let weights: NetworkWeights

    /// Filled while the program runs.
    private final class State {
        /// Powers of two taken out of the values so far.
        var forward = 0
        var backward = 0
        /// Of each buffer, since a boundary may share a convolution's.
        var exponents: [Program.Buffer: Int] = [:]
        /// Sums and their exponents, one for each layer.
        var layers: [(sum: Double, exponent: Int)] = []
    }

    /// The natural logarithm of the score; nil for a network that lets nothing through.
    func logarithm(on engine: ComputeEngine) throws(EngineError) -> Double? {
        guard let value = plan.features else { return nil }
        let program = Program(engine: engine)
        let state = State()
        let loaded = try program.load(
            weights.absolute, of: plan, batch: 1, isTraining: false, needsBackward: true)
        let imageShape = plan.activation(plan.image, batch: 1)
        let image = program.constant(
            Array(repeating: 1, count: imageShape.count), try engine.operations.layout(imageShape))
        let pass = try program.forward(plan, image, batch: 1, weights: loaded, kind: .linear) { step, output in
            let isBoundary = plan.boundaries.contains(step.output)
            program.host([output]) { program in
                if isBoundary { state.forward += Self.rescale(program.numbers(in: output)) }
                state.exponents[output] = state.forward
            }
        }
        guard let features = pass.values[value] else { return nil }
        let gradient = try head(on: features, plan.activation(value, batch: 1), program, state)
        _ = try program.backward(
            plan, pass, from: gradient, weights: loaded, kind: .linear, wants: BackwardWants()
        ) { observed in
            switch observed {
            case .boundary(_, let gradient):
                program.host([gradient]) { state.backward += Self.rescale($0.numbers(in: gradient)) }
            case .convolution(_, let shape, let output, let gradient):
                program.host([output, gradient]) { program in
                    var sum = 0.0
                    program.tensor(output, shape).forEachProduct(with: program.tensor(gradient, shape)) { sum += $2 }
                    state.layers.append((sum, (state.exponents[output] ?? 0) + state.backward))
                }
            }
        }
        try program.finish()
        try program.run()
        return Self.logarithm(of: state.layers)
    }

    /// The classifier: its own layer's sum, and the gradient of the sum of all logits.
    private func head(on features: Program.Buffer, _ shape: ActivationShape, _ program: Program, _ state: State)
        throws(EngineError) -> Program.Buffer
    {
        let classifier = Classifier(weights.absolute, classes: plan.shape.classes)
        let gradient = try program.buffer(shape)
        program.host([features, gradient]) { program in
            let pooled = program.tensor(features, shape).pixelMeans()
            let passed = classifier.featureGradient(Array(repeating: 1, count: classifier.classes))
            program.tensor(gradient, shape).spread(passed)
            state.layers.append((zip(pooled, passed).reduce(0) { $0 + $1.0 * $1.1 }, state.forward))
        }
        return gradient
    }

    /// Divides by the power of two at or below the largest number; returns its exponent.
    private static func rescale(_ numbers: UnsafeMutableBufferPointer<Float>) -> Int {
        let top = numbers.max() ?? 0
        guard top > 0, top.isFinite else { return 0 }
        let exponent = Int(top.exponent)
        let factor = Float(sign: .plus, exponent: -exponent, significand: 1)
        for place in numbers.indices { numbers[place] *= factor }
        return exponent
    }

    private static func logarithm(of layers: [(sum: Double, exponent: Int)]) -> Double? {
        let top = layers.filter { $0.sum > 0 }.map(\.exponent).max() ?? 0
        let sum = layers.reduce(0.0) { $0 + Double(sign: .plus, exponent: $1.exponent - top, significand: $1.sum) }
        return sum > 0 ? Exponential.logarithm(sum) + Double(top) * Exponential.logarithm(2) : nil
    }
}

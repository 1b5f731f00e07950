import COneDNN

/// What a backward pass leaves behind.
struct BackwardPass {
    /// By convolution, in the layout that oneDNN chose for gradients.
    var weights: [Int: Program.Buffer] = [:]
    /// By normalisation: gradients of all scales, then of all shifts.
    var scaleShift: [Int: Program.Buffer] = [:]
    /// Of the image, in at least one block of channels of which the first three are the image's.
    var image: (buffer: Program.Buffer, shape: ActivationShape)?
}

/// What a backward pass is to find.
struct BackwardWants {
    /// Gradients of the convolutions' weights.
    var weights = false
    /// The gradient of the image.
    var image = false
}

extension Program {
    /// A convolution and the gradient of its output, or a boundary and its own gradient.
    enum Observed {
        /// The convolution's number, its output and that output's gradient.
        case convolution(Int, ActivationShape, output: Buffer, gradient: Buffer)
        /// A stem's, cell's or reduction's output's gradient.
        case boundary(ActivationShape, gradient: Buffer)
    }

    /// Writes down a backward pass through the live steps of `pass`, from the gradient of the features.
    ///
    /// `observe` may add computations on what it is shown.
    func backward(
        _ plan: NetworkPlan, _ pass: ForwardPass, from gradient: Buffer, weights: WeightBuffers, kind: PassKind,
        wants: BackwardWants, observe: (Observed) throws(EngineError) -> Void = { _ in }
    ) throws(EngineError) -> BackwardPass {
        var result = BackwardPass()
        guard let features = plan.features else { return result }
        var gradients: [NetworkPlan.Value: [Buffer]] = [features: [gradient]]
        for step in plan.steps.reversed() where step.isLive {
            guard let parts = gradients.removeValue(forKey: step.output) else { continue }
            let shape = plan.activation(step.output, batch: pass.batch)
            let total = try total(parts, shape)
            if plan.boundaries.contains(step.output) { try observe(.boundary(shape, gradient: total)) }
            if case .convolution(let number) = step.work, let output = pass.values[step.output] {
                try observe(.convolution(number, shape, output: output, gradient: total))
            }
            let writer = StepGradient(plan: plan, step: step, pass: pass, weights: weights, kind: kind, wants: wants)
            let passed = try writer.write(total, shape, on: self, into: &result)
            for input in step.inputs {
                if let passed { gradients[input, default: []].append(passed) }
            }
        }
        if let found = gradients[plan.image]?.first {
            let image = plan.activation(plan.image, batch: pass.batch)
            let channels = max(image.channels, engine.channelBlock)
            result.image = (found, ActivationShape(batch: image.batch, channels: channels, side: image.side))
        }
        return result
    }
}

/// The gradient of one step.
private struct StepGradient {
    let plan: NetworkPlan
    let step: NetworkPlan.Step
    let pass: ForwardPass
    let weights: WeightBuffers
    let kind: PassKind
    let wants: BackwardWants

    typealias Buffer = Program.Buffer

    /// The gradient of the step's inputs, all alike; nil where nobody wants it.
    func write(_ gradient: Buffer, _ shape: ActivationShape, on program: Program, into result: inout BackwardPass)
        throws(EngineError) -> Buffer?
    {
        let operations = program.engine.operations
        switch step.work {
        case .zeros: return nil
        case .sum: return gradient
        case .convolution(let number):
            return try convolution(number, gradient, on: program, into: &result)
        case .normalisation(let number):
            if case .linear = kind { return gradient }
            return try normalisation(number, gradient, shape, on: program, into: &result)
        case .rectifier:
            switch kind {
            case .linear: return gradient
            case .training: return try program.gated(gradient, by: buffer(step.output, of: pass), shape)
            case .gated(let earlier): return try program.gated(gradient, by: buffer(step.output, of: earlier), shape)
            }
        case .smoothing, .halving:
            let passed = try program.buffer(plan.activation(step.inputs[0], batch: pass.batch))
            program.execute(
                try operations.poolingBackward(plan.pooling(step, batch: pass.batch)),
                [(DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_DIFF_SRC_0, passed)])
            return passed
        }
    }

    private func convolution(
        _ number: Int, _ gradient: Buffer, on program: Program, into result: inout BackwardPass
    ) throws(EngineError) -> Buffer? {
        let operations = program.engine.operations
        let shape = plan.shape(of: step, number: number, batch: pass.batch)
        if wants.weights {
            let operation = try operations.convolutionBackwardWeights(shape)
            let found = program.buffer(try operation.layout(dnnl_query_diff_weights_md))
            program.execute(
                operation,
                [
                    (DNNL_ARG_SRC_0, buffer(step.inputs[0], of: pass)), (DNNL_ARG_DIFF_DST_0, gradient),
                    (DNNL_ARG_DIFF_WEIGHTS_0, found),
                ])
            result.weights[number] = found
        }
        if step.inputs[0] == plan.image, !wants.image { return nil }
        guard let loaded = weights.backward[number] else {
            preconditionFailure("convolution \(number) has no weights for going back")
        }
        let wide = shape.widened(to: program.engine.channelBlock)
        let passed = try program.buffer(
            ActivationShape(batch: wide.batch, channels: wide.input, side: wide.side))
        program.execute(
            try operations.convolutionBackwardInput(wide),
            [(DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_WEIGHTS_0, loaded), (DNNL_ARG_DIFF_SRC_0, passed)])
        return passed
    }

    private func normalisation(
        _ number: Int, _ gradient: Buffer, _ shape: ActivationShape, on program: Program,
        into result: inout BackwardPass
    ) throws(EngineError) -> Buffer {
        guard let mean = pass.means[number], let variance = pass.variances[number],
            let scaleShift = weights.scaleShift[number]
        else { preconditionFailure("normalisation \(number) was not run forward") }
        let passed = try program.buffer(shape)
        let found = program.buffer(program.layout(scaleShift))
        let arguments = [
            (DNNL_ARG_SRC_0, buffer(step.inputs[0], of: pass)), (DNNL_ARG_DIFF_DST_0, gradient),
            (DNNL_ARG_MEAN, mean), (DNNL_ARG_VARIANCE, variance), (DNNL_ARG_WEIGHTS_0, scaleShift),
            (DNNL_ARG_DIFF_SRC_0, passed), (DNNL_ARG_DIFF_WEIGHTS_0, found),
        ]
        result.scaleShift[number] = found
        program.execute(
            try program.engine.operations.normalisationBackward(shape), arguments)
        return passed
    }

    private func buffer(_ value: NetworkPlan.Value, of pass: ForwardPass) -> Buffer {
        guard let found = pass.values[value] else { preconditionFailure("value \(value) was not computed") }
        return found
    }
}

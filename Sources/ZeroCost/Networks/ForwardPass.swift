import COneDNN

/// What a forward pass leaves behind: every value's buffer, and every normalisation's statistics.
struct ForwardPass {
    let batch: Int
    var values: [NetworkPlan.Value: Program.Buffer] = [:]
    var means: [Int: Program.Buffer] = [:]
    var variances: [Int: Program.Buffer] = [:]
}

/// How a forward pass treats what is not linear.
enum PassKind {
    /// Normalisation by the batch's statistics, rectifiers.
    case training
    /// The same, but rectifiers let through what they let through in an earlier pass.
    case gated(by: ForwardPass)
    /// Neither normalisation nor rectifier, for weights and inputs that are not negative.
    case linear
}

extension Program {
    /// Writes down a forward pass; dead ends are followed only if asked for.
    ///
    /// `observe` is called after each step and may add computations on the step's output.
    func forward(
        _ plan: NetworkPlan, _ image: Buffer, batch: Int, weights: WeightBuffers, kind: PassKind = .training,
        withDeadEnds: Bool = false, observe: (NetworkPlan.Step, Buffer) throws(EngineError) -> Void = { _, _ in }
    ) throws(EngineError) -> ForwardPass {
        var pass = ForwardPass(batch: batch)
        pass.values[plan.image] = image
        for step in plan.steps where step.isLive || withDeadEnds {
            let inputs = step.inputs.compactMap { pass.values[$0] }
            let output = try run(step, of: plan, inputs, weights: weights, kind: kind, pass: &pass)
            pass.values[step.output] = output
            try observe(step, output)
        }
        return pass
    }

    private func run(
        _ step: NetworkPlan.Step, of plan: NetworkPlan, _ inputs: [Buffer], weights: WeightBuffers, kind: PassKind,
        pass: inout ForwardPass
    ) throws(EngineError) -> Buffer {
        let shape = plan.activation(step.output, batch: pass.batch)
        switch step.work {
        case .normalisation(let number):
            if case .linear = kind { return inputs[0] }
            return try normalise(inputs[0], number, shape, weights: weights, pass: &pass)
        case .rectifier:
            return try rectify(inputs[0], step, shape, kind: kind)
        case .convolution(let number):
            let output = try buffer(shape)
            guard let loaded = weights.forward[number] else {
                preconditionFailure("convolution \(number) has no weights")
            }
            execute(
                try engine.operations.convolution(plan.shape(of: step, number: number, batch: pass.batch)),
                [(DNNL_ARG_SRC_0, inputs[0]), (DNNL_ARG_WEIGHTS_0, loaded), (DNNL_ARG_DST_0, output)])
            return output
        case .smoothing, .halving:
            let output = try buffer(shape)
            execute(
                try engine.operations.pooling(plan.pooling(step, batch: pass.batch)),
                [(DNNL_ARG_SRC_0, inputs[0]), (DNNL_ARG_DST_0, output)])
            return output
        case .sum:
            return try total(inputs, shape)
        case .zeros:
            let output = try buffer(shape)
            host([output]) { program in program.numbers(in: output).update(repeating: 0) }
            return output
        }
    }

    private func normalise(
        _ input: Buffer, _ number: Int, _ shape: ActivationShape, weights: WeightBuffers, pass: inout ForwardPass
    ) throws(EngineError) -> Buffer {
        let output = try buffer(shape)
        let mean = try buffer(row: shape.channels)
        let variance = try buffer(row: shape.channels)
        guard let scaleShift = weights.scaleShift[number] else {
            preconditionFailure("normalisation \(number) has no scale")
        }
        host([input, mean, variance]) { program in
            program.tensor(input, shape).statistics(
                means: program.numbers(in: mean), variances: program.numbers(in: variance))
        }
        execute(
            try engine.operations.normalisation(shape, .computed),
            [
                (DNNL_ARG_SRC_0, input), (DNNL_ARG_DST_0, output), (DNNL_ARG_MEAN, mean),
                (DNNL_ARG_VARIANCE, variance), (DNNL_ARG_WEIGHTS_0, scaleShift),
            ])
        pass.means[number] = mean
        pass.variances[number] = variance
        return output
    }

    private func rectify(_ input: Buffer, _ step: NetworkPlan.Step, _ shape: ActivationShape, kind: PassKind)
        throws(EngineError) -> Buffer
    {
        switch kind {
        case .linear: return input
        case .training:
            let output = try buffer(shape)
            execute(
                try engine.operations.rectifier(shape), [(DNNL_ARG_SRC_0, input), (DNNL_ARG_DST_0, output)])
            return output
        case .gated(let earlier):
            guard let gates = earlier.values[step.output] else {
                preconditionFailure("a gated pass follows only what the earlier pass followed")
            }
            return try gated(input, by: gates, shape)
        }
    }

    /// `input` where `gates` is positive, else zero.
    func gated(_ input: Buffer, by gates: Buffer, _ shape: ActivationShape) throws(EngineError) -> Buffer {
        let output = try buffer(shape)
        execute(
            try engine.operations.rectifierBackward(shape),
            [(DNNL_ARG_DIFF_DST_0, input), (DNNL_ARG_DST_0, gates), (DNNL_ARG_DIFF_SRC_0, output)])
        return output
    }

    /// The sum of buffers alike; a single one is itself.
    func total(_ terms: [Buffer], _ shape: ActivationShape) throws(EngineError) -> Buffer {
        guard terms.count > 1 else { return terms[0] }
        let output = try buffer(shape)
        let addition = try engine.operations.addition(shape)
        var sum = terms[0]
        for term in terms.dropFirst() {
            execute(addition, [(DNNL_ARG_SRC_0, sum), (DNNL_ARG_SRC_1, term), (DNNL_ARG_DST_0, output)])
            sum = output
        }
        return output
    }
}

extension NetworkPlan {
    /// The pooling that `step` does.
    func pooling(_ step: Step, batch: Int) -> PoolingShape {
        let input = values[step.inputs[0]]
        let halves = step.work == .halving
        return PoolingShape(
            batch: batch, channels: input.channels, side: input.side, kernel: halves ? 2 : 3, stride: halves ? 2 : 1)
    }
}

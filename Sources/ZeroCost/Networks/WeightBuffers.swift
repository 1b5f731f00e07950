import COneDNN

/// A network's weights in a program: in the layouts that its convolutions want, forward and backward.
struct WeightBuffers {
    /// By convolution.
    var forward: [Int: Program.Buffer] = [:]
    /// By convolution, for the gradient of its input; the same buffer where the layout is the same.
    var backward: [Int: Program.Buffer] = [:]
    /// By normalisation: all scales, then all shifts.
    var scaleShift: [Int: Program.Buffer] = [:]
    /// By convolution, where a normalisation was folded into it.
    var bias: [Int: Program.Buffer] = [:]
}

extension NetworkPlan {
    /// The convolutions among `steps` with their shapes at that batch size, in order.
    func convolutionShapes(batch: Int, liveOnly: Bool = false) -> [(number: Int, shape: ConvolutionShape)] {
        steps.compactMap { step in
            guard case .convolution(let number) = step.work, step.isLive || !liveOnly else { return nil }
            return (number, shape(of: step, number: number, batch: batch))
        }
    }

    /// The shape of the convolution that `step` is.
    func shape(of step: Step, number: Int, batch: Int) -> ConvolutionShape {
        let convolution = convolutions[number]
        return ConvolutionShape(
            batch: batch, input: convolution.input, output: convolution.output, side: values[step.inputs[0]].side,
            kernel: convolution.kernel, stride: convolution.stride)
    }

    /// The shape of a value at that batch size.
    func activation(_ value: Value, batch: Int) -> ActivationShape {
        ActivationShape(batch: batch, channels: values[value].channels, side: values[value].side)
    }
}

extension ConvolutionShape {
    /// The same with at least `channels` inputs: oneDNN has no fast gradient of an image of three channels, but one
    /// of a whole block of which all but three are zero.
    func widened(to channels: Int) -> ConvolutionShape {
        ConvolutionShape(
            batch: batch, input: max(input, channels), output: output, side: side, kernel: kernel, stride: stride)
    }

    /// Plain weights of this shape with zeros for the inputs that `wide` has more.
    fileprivate func padded(_ weights: [Float], to wide: ConvolutionShape) -> [Float] {
        let row = input * kernel * kernel
        let zeros = Array(repeating: Float(0), count: (wide.input - input) * kernel * kernel)
        var result: [Float] = []
        for channel in 0..<output {
            result += weights[channel * row..<(channel + 1) * row]
            result += zeros
        }
        return result
    }
}

extension Program {
    /// `buffer` in another layout; itself if it has that layout.
    func reordered(_ buffer: Buffer, to target: TensorLayout) throws(EngineError) -> Buffer {
        let source = layout(buffer)
        if source == target { return buffer }
        let result = self.buffer(target)
        execute(
            try engine.operations.reorder(from: source, to: target),
            [(DNNL_ARG_SRC_0, buffer), (DNNL_ARG_DST_0, result)])
        return result
    }

    /// A buffer that each run fills with `numbers`.
    func constant(_ numbers: [Float], _ layout: TensorLayout) -> Buffer {
        let result = buffer(layout)
        host([result]) { program in
            let room = program.numbers(in: result)
            for place in numbers.indices { room[place] = numbers[place] }
        }
        return result
    }

    /// Loads all weights that the steps of `plan` use.
    func load(_ weights: NetworkWeights, of plan: NetworkPlan, batch: Int, isTraining: Bool, needsBackward: Bool)
        throws(EngineError) -> WeightBuffers
    {
        var buffers = WeightBuffers()
        for (number, shape) in plan.convolutionShapes(batch: batch) {
            let plain = constant(weights.convolutions[number], try TensorLayout.plainWeights(shape))
            let forward = try engine.operations.convolution(shape).layout(dnnl_query_weights_md)
            buffers.forward[number] = try reordered(plain, to: forward)
            guard needsBackward, let loaded = buffers.forward[number] else { continue }
            let wide = shape.widened(to: engine.channelBlock)
            if wide == shape {
                buffers.backward[number] = try backwardWeights(loaded, shape)
            } else {
                let padded = shape.padded(weights.convolutions[number], to: wide)
                buffers.backward[number] = try backwardWeights(
                    constant(padded, try TensorLayout.plainWeights(wide)), wide)
            }
        }
        if isTraining { try loadNormalisations(weights, of: plan, into: &buffers) }
        return buffers
    }

    /// Weights in the layout that the gradient of a convolution's input wants.
    func backwardWeights(_ forward: Buffer, _ shape: ConvolutionShape) throws(EngineError) -> Buffer {
        try reordered(
            forward, to: engine.operations.convolutionBackwardInput(shape).layout(dnnl_query_weights_md))
    }

    private func loadNormalisations(_ weights: NetworkWeights, of plan: NetworkPlan, into buffers: inout WeightBuffers)
        throws(EngineError)
    {
        for step in plan.steps {
            guard case .normalisation(let number) = step.work else { continue }
            let channels = plan.normalisations[number]
            let layout = try TensorLayout([2, channels], dnnl_ab)
            buffers.scaleShift[number] = constant(weights.scales[number] + weights.shifts[number], layout)
        }
    }
}

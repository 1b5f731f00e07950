import COneDNN

/// A network ready to classify images, with every normalisation that follows a convolution folded into it.
///
/// Normalisations use the statistics that a fresh network carries: mean 0, variance 1.
package final class InferenceNetwork {
    package let plan: NetworkPlan
    /// Images in one run.
    package let batch: Int
    private let program: Program
    private let image: Program.Buffer
    private let features: Program.Buffer?
    private let classifier: Classifier

    /// Builds the network on `engine`, with memory of its own; all networks of an engine run on its thread.
    package init(_ plan: NetworkPlan, _ weights: NetworkWeights, batch: Int, on engine: ComputeEngine)
        throws(EngineError)
    {
        guard batch > 0 else { throw EngineError(.outOfRange, "A batch of \(batch) images cannot be run; at least 1.") }
        self.plan = plan
        self.batch = batch
        program = Program(engine: engine, arena: Arena())
        classifier = Classifier(weights, classes: plan.shape.classes)
        image = try program.buffer(plan.activation(plan.image, batch: batch))
        program.keep(image)
        let values = try program.inference(plan, image, weights, batch: batch)
        features = plan.features.flatMap { values[$0] }
        if let features { program.keep(features) }
        try program.finish()
    }

    /// Bytes of the arena in use: weights, activations, scratch.
    package var memory: Int { program.size }

    /// The logits of `images`, image by image.
    /// - Parameter images: batch by 3 by side by side numbers.
    /// - Throws: `wrongSize` when there are more or fewer numbers.
    package func forward(_ images: [Float]) throws(EngineError) -> [Double] {
        let room = program.numbers(in: image)
        guard images.count == room.count else {
            throw EngineError(
                .wrongSize,
                "\(images.count) numbers are not \(batch) images of \(plan.shape.side) x \(plan.shape.side) x 3 (\(room.count))."
            )
        }
        for place in images.indices { room[place] = images[place] }
        return try forward()
    }

    /// The logits of the images that were given last.
    package func forward() throws(EngineError) -> [Double] {
        try program.run()
        guard let features, let value = plan.features else {
            return classifier.logits(Array(repeating: 0, count: batch * NetworkPlan.featureChannels))
        }
        return classifier.logits(program.tensor(features, plan.activation(value, batch: batch)).pixelMeans())
    }
}

extension Program {
    /// Writes down a forward pass for inference: weights are loaded once, when this is called for the first time.
    func inference(_ plan: NetworkPlan, _ image: Buffer, _ weights: NetworkWeights, batch: Int)
        throws(EngineError) -> [NetworkPlan.Value: Buffer]
    {
        var values = [plan.image: image]
        for step in plan.steps where step.isLive {
            let inputs = step.inputs.compactMap { values[$0] }
            let shape = plan.activation(step.output, batch: batch)
            switch step.work {
            case .convolution(let number):
                values[step.output] = try folded(number, step, plan, inputs[0], weights, shape)
            case .normalisation(let number):
                // One that follows a convolution was folded into it.
                let isFolded = plan.convolutions.contains { $0.normalisation == number }
                let comesFromConvolution = plan.steps.contains {
                    if case .convolution = $0.work { $0.output == step.inputs[0] } else { false }
                }
                values[step.output] =
                    isFolded && comesFromConvolution
                    ? inputs[0] : try normalised(number, plan, inputs[0], weights, shape)
            case .rectifier:
                let output = try buffer(shape)
                execute(
                    try engine.operations.rectifier(shape), [(DNNL_ARG_SRC_0, inputs[0]), (DNNL_ARG_DST_0, output)])
                values[step.output] = output
            case .smoothing, .halving:
                let output = try buffer(shape)
                execute(
                    try engine.operations.pooling(plan.pooling(step, batch: batch)),
                    [(DNNL_ARG_SRC_0, inputs[0]), (DNNL_ARG_DST_0, output)])
                values[step.output] = output
            case .sum: values[step.output] = try total(inputs, shape)
            case .zeros:
                values[step.output] = prepared(
                    Array(repeating: 0, count: shape.count), try engine.operations.layout(shape))
            }
        }
        return values
    }

    private func folded(
        _ number: Int, _ step: NetworkPlan.Step, _ plan: NetworkPlan, _ input: Buffer, _ weights: NetworkWeights,
        _ shape: ActivationShape
    ) throws(EngineError) -> Buffer {
        let convolution = plan.convolutions[number]
        let form = plan.shape(of: step, number: number, batch: shape.batch)
        let operation = try engine.operations.convolution(form, hasBias: true)
        var numbers = weights.convolutions[number]
        var bias = Array(repeating: Float(0), count: convolution.output)
        if let normalisation = convolution.normalisation {
            let root = (1 + Operation.normalisationEpsilon).squareRoot()
            for channel in 0..<convolution.output {
                let factor = weights.scales[normalisation][channel] / root
                for place in channel * convolution.fanIn..<(channel + 1) * convolution.fanIn {
                    numbers[place] *= factor
                }
            }
            bias = weights.shifts[normalisation]
        }
        let plain = prepared(numbers, try TensorLayout.plainWeights(form))
        let loaded = try preparedReorder(plain, to: operation.layout(dnnl_query_weights_md))
        let output = try buffer(shape)
        execute(
            operation,
            [
                (DNNL_ARG_SRC_0, input), (DNNL_ARG_WEIGHTS_0, loaded),
                (DNNL_ARG_BIAS, prepared(bias, try TensorLayout.row(convolution.output))), (DNNL_ARG_DST_0, output),
            ])
        return output
    }

    private func normalised(
        _ number: Int, _ plan: NetworkPlan, _ input: Buffer, _ weights: NetworkWeights, _ shape: ActivationShape
    ) throws(EngineError) -> Buffer {
        let output = try buffer(shape)
        let row = try TensorLayout.row(shape.channels)
        let pair = try TensorLayout([2, shape.channels], dnnl_ab)
        execute(
            try engine.operations.normalisation(shape, .given),
            [
                (DNNL_ARG_SRC_0, input), (DNNL_ARG_DST_0, output),
                (DNNL_ARG_MEAN, prepared(Array(repeating: 0, count: shape.channels), row)),
                (DNNL_ARG_VARIANCE, prepared(Array(repeating: 1, count: shape.channels), row)),
                (DNNL_ARG_WEIGHTS_0, prepared(weights.scales[number] + weights.shifts[number], pair)),
            ])
        return output
    }
}

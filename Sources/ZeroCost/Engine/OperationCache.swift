import COneDNN

/// Every operation made so far, found again by what it computes on which shapes.
///
/// Compiling one takes around a millisecond and a network has some forty unlike ones, the same in nearly all cells.
final class OperationCache {
    private unowned let engine: ComputeEngine
    private var operations: [Key: Operation] = [:]
    private var layouts: [ActivationShape: TensorLayout] = [:]
    private var reorders: [(source: TensorLayout, target: TensorLayout, operation: Operation)] = []

    init(engine: ComputeEngine) {
        self.engine = engine
    }

    /// How many operations were compiled.
    var count: Int { operations.count + reorders.count }

    private enum Key: Hashable {
        case convolution(ConvolutionShape, Part)
        case rectifier(ActivationShape)
        case rectifierBackward(ActivationShape)
        case normalisation(ActivationShape, Operation.Statistics)
        case normalisationBackward(ActivationShape)
        case pooling(PoolingShape)
        case poolingBackward(PoolingShape)
        case addition(ActivationShape)
    }

    private enum Part: Hashable { case training, inference, backwardInput, backwardWeights }

    /// How an activation lies in memory: images of three channels plainly, all others in blocks of channels.
    func layout(_ shape: ActivationShape) throws(EngineError) -> TensorLayout {
        if let known = layouts[shape] { return known }
        let block = shape.channels % engine.channelBlock == 0 ? engine.channelBlock : 1
        let fresh = try TensorLayout.activations(
            batch: shape.batch, channels: shape.channels, side: shape.side, block: block)
        layouts[shape] = fresh
        return fresh
    }

    private func found(_ key: Key, _ make: () throws(EngineError) -> Operation) throws(EngineError) -> Operation {
        if let known = operations[key] { return known }
        let fresh = try make()
        operations[key] = fresh
        return fresh
    }

    private func convolutionLayouts(_ shape: ConvolutionShape) throws(EngineError) -> Operation.ConvolutionLayouts {
        Operation.ConvolutionLayouts(
            input: try layout(ActivationShape(batch: shape.batch, channels: shape.input, side: shape.side)),
            output: try layout(
                ActivationShape(batch: shape.batch, channels: shape.output, side: shape.outputSide)))
    }

    /// A convolution, with a bias if it is for inference.
    func convolution(_ shape: ConvolutionShape, hasBias: Bool = false) throws(EngineError) -> Operation {
        try found(.convolution(shape, hasBias ? .inference : .training)) { () throws(EngineError) in
            try .convolutionForward(
                shape, layoutsOf: convolutionLayouts(shape), hasBias: hasBias, on: engine)
        }
    }

    /// The gradient of a convolution's input.
    func convolutionBackwardInput(_ shape: ConvolutionShape) throws(EngineError) -> Operation {
        let forward = try convolution(shape)
        return try found(.convolution(shape, .backwardInput)) { () throws(EngineError) in
            try .convolutionBackwardInput(shape, convolutionLayouts(shape), forward: forward, on: engine)
        }
    }

    /// The gradient of a convolution's weights.
    func convolutionBackwardWeights(_ shape: ConvolutionShape) throws(EngineError) -> Operation {
        let forward = try convolution(shape)
        return try found(.convolution(shape, .backwardWeights)) { () throws(EngineError) in
            try .convolutionBackwardWeights(shape, convolutionLayouts(shape), forward: forward, on: engine)
        }
    }

    /// Rectification.
    func rectifier(_ shape: ActivationShape) throws(EngineError) -> Operation {
        try found(.rectifier(shape)) { () throws(EngineError) in
            try .rectifierForward(layout(shape), on: engine)
        }
    }

    /// The gradient of rectification, or its gates applied to any tensor.
    func rectifierBackward(_ shape: ActivationShape) throws(EngineError) -> Operation {
        let forward = try rectifier(shape)
        return try found(.rectifierBackward(shape)) { () throws(EngineError) in
            try .rectifierBackward(layout(shape), forward: forward, on: engine)
        }
    }

    /// Batch normalisation.
    func normalisation(_ shape: ActivationShape, _ statistics: Operation.Statistics) throws(EngineError) -> Operation {
        try found(.normalisation(shape, statistics)) { () throws(EngineError) in
            try .normalisationForward(layout(shape), statistics, on: engine)
        }
    }

    /// The gradients of batch normalisation.
    func normalisationBackward(_ shape: ActivationShape) throws(EngineError) -> Operation {
        let forward = try normalisation(shape, .batch)
        return try found(.normalisationBackward(shape)) { () throws(EngineError) in
            try .normalisationBackward(layout(shape), forward: forward, on: engine)
        }
    }

    /// Average pooling.
    func pooling(_ shape: PoolingShape) throws(EngineError) -> Operation {
        try found(.pooling(shape)) { () throws(EngineError) in
            try .poolingForward(shape, input: input(of: shape), output: output(of: shape), on: engine)
        }
    }

    /// The gradient of average pooling.
    func poolingBackward(_ shape: PoolingShape) throws(EngineError) -> Operation {
        let forward = try pooling(shape)
        return try found(.poolingBackward(shape)) { () throws(EngineError) in
            try .poolingBackward(
                shape, input: input(of: shape), output: output(of: shape), forward: forward, on: engine)
        }
    }

    private func input(of shape: PoolingShape) throws(EngineError) -> TensorLayout {
        try layout(ActivationShape(batch: shape.batch, channels: shape.channels, side: shape.side))
    }

    private func output(of shape: PoolingShape) throws(EngineError) -> TensorLayout {
        try layout(ActivationShape(batch: shape.batch, channels: shape.channels, side: shape.outputSide))
    }

    /// The sum of two activations alike.
    func addition(_ shape: ActivationShape) throws(EngineError) -> Operation {
        try found(.addition(shape)) { () throws(EngineError) in
            try .addition(layout(shape), on: engine)
        }
    }

    /// A change of layout.
    func reorder(from source: TensorLayout, to target: TensorLayout) throws(EngineError) -> Operation {
        if let known = reorders.first(where: { $0.source == source && $0.target == target }) { return known.operation }
        let fresh = try Operation.reorder(from: source, to: target, on: engine)
        reorders.append((source, target, fresh))
        return fresh
    }
}

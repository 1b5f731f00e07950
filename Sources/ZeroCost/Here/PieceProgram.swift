import COneDNN
import SearchSpaces

/// One piece of a network as a program of its own, with one image and weights of the standard spread.
///
/// It does what the piece does inside a network that is ready for inference: normalisations are folded into the
/// convolutions before them, and an edge's rectifier belongs to its convolution.
struct PieceProgram {
    private let program: Program
    private let tail: (() -> Void)?

    /// - Throws: when oneDNN refuses an operation; the error names the piece.
    init(_ piece: NetworkPiece, _ shape: TaskShape, on engine: ComputeEngine) throws(EngineError) {
        let program = Program(engine: engine, arena: Arena())
        var writer = PieceWriter(program: program)
        do throws(EngineError) {
            tail = try writer.write(piece, shape)
            try program.finish()
        } catch {
            throw EngineError(error.code, "The piece \(piece.text) cannot be run: \(error.message)", hint: error.hint)
        }
        self.program = program
    }

    /// Runs the piece once.
    func run() throws(EngineError) {
        try program.run()
        tail?()
    }
}

/// Writes the operations of a piece down.
private struct PieceWriter {
    let program: Program

    typealias Buffer = Program.Buffer

    /// - Returns: what follows the program, computed by ourselves; nil where nothing does.
    mutating func write(_ piece: NetworkPiece, _ shape: TaskShape) throws(EngineError) -> (() -> Void)? {
        let here = ActivationShape(batch: 1, channels: piece.channels, side: piece.size)
        switch piece.kind {
        case .skip: return nil
        case .stem:
            let image = try input(ActivationShape(batch: 1, channels: 3, side: piece.size))
            try convolved(image, from: 3, to: piece.channels, side: piece.size, kernel: 3)
        case .convolution1x1, .convolution3x3:
            let kernel = piece.kind == .convolution1x1 ? 1 : 3
            let active = try rectified(try input(here), here)
            try convolved(active, from: piece.channels, to: piece.channels, side: piece.size, kernel: kernel)
        case .averagePool3x3:
            try pooled(try input(here), here, kernel: 3, stride: 1)
        case .add:
            _ = try keep(program.total([try input(here), try input(here)], here))
        case .reduction: try reduction(piece)
        case .classifier: return try classifier(here, shape)
        }
        return nil
    }

    private func reduction(_ piece: NetworkPiece) throws(EngineError) {
        let half = piece.channels / 2
        let before = ActivationShape(batch: 1, channels: half, side: piece.size)
        let after = ActivationShape(batch: 1, channels: piece.channels, side: piece.size / 2)
        let source = try input(before)
        let first = try convolved(
            rectified(source, before), from: half, to: piece.channels, side: piece.size, kernel: 3, stride: 2)
        let second = try convolved(
            rectified(first, after), from: piece.channels, to: piece.channels, side: after.side, kernel: 3)
        let halved = try pooled(source, before, kernel: 2, stride: 2)
        let down = try convolved(halved, from: half, to: piece.channels, side: after.side, kernel: 1)
        _ = try keep(program.total([second, down], after))
    }

    /// Normalisation by given statistics, rectifier, average over the image, linear layer.
    private func classifier(_ features: ActivationShape, _ shape: TaskShape) throws(EngineError) -> () -> Void {
        let normalised = try program.buffer(features)
        let row = try TensorLayout.row(features.channels)
        let pair = try TensorLayout([2, features.channels], dnnl_ab)
        let ones = Array(repeating: Float(1), count: features.channels)
        let zeros = Array(repeating: Float(0), count: features.channels)
        program.execute(
            try program.engine.operations.normalisation(features, .given),
            [
                (DNNL_ARG_SRC_0, try input(features)), (DNNL_ARG_DST_0, normalised),
                (DNNL_ARG_MEAN, program.prepared(zeros, row)), (DNNL_ARG_VARIANCE, program.prepared(ones, row)),
                (DNNL_ARG_WEIGHTS_0, program.prepared(ones + zeros, pair)),
            ])
        let output = keep(try rectified(normalised, features))
        let plan = NetworkPlan(Architecture([1, 1, 1, 1, 1, 1]), shape)
        let layer = Classifier(
            NetworkWeights(plan, from: CounterWeights(seed: 1, affine: .unit)), classes: shape.classes)
        return { [program] in
            let means = program.tensor(output, features).pixelMeans()
            withExtendedLifetime(layer.logits(means)) {}
        }
    }

    private func input(_ shape: ActivationShape) throws(EngineError) -> Buffer {
        let count = shape.channels * shape.pixels
        let numbers = CounterStream(seed: 1, stream: UInt64(count)).uniform(count, -1, 1)
        return program.prepared(numbers, try program.engine.operations.layout(shape))
    }

    private func keep(_ buffer: Buffer) -> Buffer {
        program.keep(buffer)
        return buffer
    }

    private func rectified(_ source: Buffer, _ shape: ActivationShape) throws(EngineError) -> Buffer {
        let output = try program.buffer(shape)
        program.execute(
            try program.engine.operations.rectifier(shape), [(DNNL_ARG_SRC_0, source), (DNNL_ARG_DST_0, output)])
        return output
    }

    @discardableResult
    private func pooled(_ source: Buffer, _ shape: ActivationShape, kernel: Int, stride: Int) throws(EngineError)
        -> Buffer
    {
        let pool = PoolingShape(
            batch: 1, channels: shape.channels, side: shape.side, kernel: kernel, stride: stride)
        let output = try program.buffer(
            ActivationShape(batch: 1, channels: shape.channels, side: pool.outputSide))
        program.execute(
            try program.engine.operations.pooling(pool), [(DNNL_ARG_SRC_0, source), (DNNL_ARG_DST_0, output)])
        return output
    }

    @discardableResult
    private func convolved(_ source: Buffer, from: Int, to: Int, side: Int, kernel: Int, stride: Int = 1)
        throws(EngineError) -> Buffer
    {
        let form = ConvolutionShape(batch: 1, input: from, output: to, side: side, kernel: kernel, stride: stride)
        let operation = try program.engine.operations.convolution(form, hasBias: true)
        let bound = 1 / Double(from * kernel * kernel).squareRoot()
        let count = to * from * kernel * kernel
        let numbers = CounterStream(seed: 2, stream: UInt64(count)).uniform(count, -bound, bound)
        let plain = program.prepared(numbers, try TensorLayout.plainWeights(form))
        let loaded = try program.preparedReorder(plain, to: operation.layout(dnnl_query_weights_md))
        let bias = program.prepared(Array(repeating: 0, count: to), try TensorLayout.row(to))
        let output = try program.buffer(ActivationShape(batch: 1, channels: to, side: form.outputSide))
        program.execute(
            operation,
            [(DNNL_ARG_SRC_0, source), (DNNL_ARG_WEIGHTS_0, loaded), (DNNL_ARG_BIAS, bias), (DNNL_ARG_DST_0, output)])
        return output
    }
}

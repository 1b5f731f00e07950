import COneDNN

/// Average pooling of a square image.
struct PoolingShape: Hashable, Sendable {
    let batch: Int
    let channels: Int
    /// Of the input image.
    let side: Int
    let kernel: Int
    let stride: Int

    var outputSide: Int { side / stride }
    /// A kernel of three keeps the side, one of two halves it.
    var padding: Int { kernel / 2 * (stride == 1 ? 1 : 0) }
}

extension Operation {
    /// The average over the kernel's window; what lies outside the image is not counted.
    static func poolingForward(
        _ shape: PoolingShape, input: TensorLayout, output: TensorLayout, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        var structure = dnnl_pooling_desc_t()
        let window = Window(shape)
        try ComputeEngine.check(
            dnnl_pooling_forward_desc_init(
                &structure, dnnl_forward_training, dnnl_pooling_avg_exclude_padding, [input.descriptor],
                [output.descriptor], window.strides, window.kernel, window.padding, window.padding), "an average pool")
        return try make(structure, on: engine, "an average pool")
    }

    /// The gradient of its input.
    static func poolingBackward(
        _ shape: PoolingShape, input: TensorLayout, output: TensorLayout, forward: Operation, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        var structure = dnnl_pooling_desc_t()
        let window = Window(shape)
        try ComputeEngine.check(
            dnnl_pooling_backward_desc_init(
                &structure, dnnl_pooling_avg_exclude_padding, [input.descriptor], [output.descriptor],
                window.strides, window.kernel, window.padding, window.padding), "an average pool's gradient")
        return try make(structure, hint: forward, on: engine, "an average pool's gradient")
    }

    private struct Window {
        let strides: [Int64]
        let kernel: [Int64]
        let padding: [Int64]

        init(_ shape: PoolingShape) {
            strides = [Int64(shape.stride), Int64(shape.stride)]
            kernel = [Int64(shape.kernel), Int64(shape.kernel)]
            padding = [Int64(shape.padding), Int64(shape.padding)]
        }
    }
}

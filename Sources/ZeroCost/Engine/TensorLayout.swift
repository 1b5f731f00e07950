import COneDNN

/// The shape of a float32 tensor and where in memory each element lies.
struct TensorLayout: Equatable {
    var descriptor: dnnl_memory_desc_t

    /// Takes oneDNN's own description.
    init(_ descriptor: dnnl_memory_desc_t) {
        self.descriptor = descriptor
    }

    /// Describes dimensions stored as `tag` says.
    init(_ dimensions: [Int], _ tag: dnnl_format_tag_t) throws(EngineError) {
        descriptor = dnnl_memory_desc_t()
        let sizes = dimensions.map(Int64.init)
        try ComputeEngine.check(
            dnnl_memory_desc_init_by_tag(&descriptor, Int32(sizes.count), sizes, dnnl_f32, tag),
            "a tensor of \(dimensions)")
    }

    /// Activations of a square image: batch, channels, side, side; `block` channels side by side.
    static func activations(batch: Int, channels: Int, side: Int, block: Int) throws(EngineError) -> TensorLayout {
        let tag =
            switch block {
            case 16: dnnl_nChw16c
            case 8: dnnl_nChw8c
            default: dnnl_nchw
            }
        return try TensorLayout([batch, channels, side, side], tag)
    }

    /// Plain numbers in a row.
    static func row(_ count: Int) throws(EngineError) -> TensorLayout { try TensorLayout([count], dnnl_x) }

    /// Weights in the order in which they are written down: output, input, row, column.
    static func plainWeights(_ shape: ConvolutionShape) throws(EngineError) -> TensorLayout {
        try TensorLayout([shape.output, shape.input, shape.kernel, shape.kernel], dnnl_oihw)
    }

    /// In bytes, padding included.
    var size: Int { withUnsafePointer(to: descriptor) { dnnl_memory_desc_get_size($0) } }

    static func == (left: TensorLayout, right: TensorLayout) -> Bool {
        withUnsafePointer(to: left.descriptor) { one in
            withUnsafePointer(to: right.descriptor) { dnnl_memory_desc_equal(one, $0) != 0 }
        }
    }

    /// The block of channels that oneDNN itself picks for this space's 3x3 convolutions on this processor.
    static func preferredBlock(on engine: ComputeEngine) throws(EngineError) -> Int {
        let shape = ConvolutionShape(batch: 8, input: 16, output: 16, side: 32, kernel: 3, stride: 1)
        let free = try Operation.convolutionForward(shape, layoutsOf: nil, hasBias: false, on: engine)
        let chosen = try free.layout(dnnl_query_src_md)
        for block in [16, 8] {
            let blocked = try activations(batch: 8, channels: 16, side: 32, block: block)
            if chosen == blocked { return block }
        }
        return 1
    }
}

/// What a convolution without dilation or groups computes on a square image, padded to keep `side / stride`.
struct ConvolutionShape: Hashable, Sendable, CustomStringConvertible {
    let batch: Int
    let input: Int
    let output: Int
    /// Of the input image.
    let side: Int
    let kernel: Int
    let stride: Int

    var outputSide: Int { side / stride }
    var padding: Int { kernel / 2 }
    /// On the far side, one row less where the stride leaves one over.
    var paddingBelow: Int { (outputSide - 1) * stride + kernel - side - padding }

    /// `16 to 32 channels, 3 x 3, stride 2, on 8 images of 32 x 32`.
    var description: String {
        "\(input) to \(output) channels, \(kernel) x \(kernel), stride \(stride), on \(batch) images of \(side) x \(side)"
    }
}

import COneDNN

extension Operation {
    /// The layouts of a convolution's input and output; its weights' layout is always oneDNN's choice.
    struct ConvolutionLayouts {
        let input: TensorLayout
        let output: TensorLayout
    }

    /// A convolution; with a bias for inference, without for training. Without `layouts` oneDNN chooses them.
    static func convolutionForward(
        _ shape: ConvolutionShape, layoutsOf layouts: ConvolutionLayouts?, hasBias: Bool, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        let tensors = try Tensors(shape, layouts)
        let what = "a convolution of \(shape)"
        var structure = dnnl_convolution_desc_t()
        let bias = try TensorLayout.row(shape.output)
        let kind = hasBias ? dnnl_forward_inference : dnnl_forward_training
        let status = withUnsafePointer(to: bias.descriptor) { bias in
            dnnl_convolution_forward_desc_init(
                &structure, kind, dnnl_convolution_direct, [tensors.input.descriptor], [tensors.weights.descriptor],
                hasBias ? bias : nil, [tensors.output.descriptor], tensors.strides, tensors.before, tensors.after)
        }
        try ComputeEngine.check(status, what)
        return try make(structure, on: engine, what)
    }

    /// The gradient of a convolution's input.
    static func convolutionBackwardInput(
        _ shape: ConvolutionShape, _ layouts: ConvolutionLayouts, forward: Operation, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        let tensors = try Tensors(shape, layouts)
        let what = "a convolution's gradient of \(shape)"
        var structure = dnnl_convolution_desc_t()
        try ComputeEngine.check(
            dnnl_convolution_backward_data_desc_init(
                &structure, dnnl_convolution_direct, [tensors.input.descriptor], [tensors.weights.descriptor],
                [tensors.output.descriptor], tensors.strides, tensors.before, tensors.after), what)
        return try make(structure, hint: forward, on: engine, what)
    }

    /// The gradient of a convolution's weights.
    static func convolutionBackwardWeights(
        _ shape: ConvolutionShape, _ layouts: ConvolutionLayouts, forward: Operation, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        let tensors = try Tensors(shape, layouts)
        let what = "a convolution's weight gradient of \(shape)"
        var structure = dnnl_convolution_desc_t()
        try ComputeEngine.check(
            dnnl_convolution_backward_weights_desc_init(
                &structure, dnnl_convolution_direct, [tensors.input.descriptor], [tensors.weights.descriptor], nil,
                [tensors.output.descriptor], tensors.strides, tensors.before, tensors.after), what)
        return try make(structure, hint: forward, on: engine, what)
    }

    /// What all three have in common.
    private struct Tensors {
        let input: TensorLayout
        let weights: TensorLayout
        let output: TensorLayout
        let strides: [Int64]
        let before: [Int64]
        let after: [Int64]

        init(_ shape: ConvolutionShape, _ layouts: ConvolutionLayouts?) throws(EngineError) {
            let side = shape.outputSide
            if let layouts {
                input = layouts.input
                output = layouts.output
            } else {
                input = try TensorLayout([shape.batch, shape.input, shape.side, shape.side], dnnl_format_tag_any)
                output = try TensorLayout([shape.batch, shape.output, side, side], dnnl_format_tag_any)
            }
            weights = try TensorLayout(
                [shape.output, shape.input, shape.kernel, shape.kernel], dnnl_format_tag_any)
            strides = [Int64(shape.stride), Int64(shape.stride)]
            before = [Int64(shape.padding), Int64(shape.padding)]
            after = [Int64(shape.paddingBelow), Int64(shape.paddingBelow)]
        }
    }
}

import COneDNN

extension Operation {
    /// Rectification, max(x, 0).
    static func rectifierForward(_ tensor: TensorLayout, on engine: ComputeEngine) throws(EngineError) -> Operation {
        var structure = dnnl_eltwise_desc_t()
        try ComputeEngine.check(
            dnnl_eltwise_forward_desc_init(
                &structure, dnnl_forward_training, dnnl_eltwise_relu_use_dst_for_bwd, [tensor.descriptor], 0, 0),
            "a rectifier")
        return try make(structure, on: engine, "a rectifier")
    }

    /// Lets a gradient through where the rectifier's output was positive; so it also applies the gates of an earlier
    /// pass to any tensor.
    static func rectifierBackward(_ tensor: TensorLayout, forward: Operation, on engine: ComputeEngine)
        throws(EngineError) -> Operation
    {
        var structure = dnnl_eltwise_desc_t()
        try ComputeEngine.check(
            dnnl_eltwise_backward_desc_init(
                &structure, dnnl_eltwise_relu_use_dst_for_bwd, [tensor.descriptor], [tensor.descriptor], 0, 0),
            "a rectifier's gradient")
        return try make(structure, hint: forward, on: engine, "a rectifier's gradient")
    }

    /// The sum of two tensors alike; the result may take the place of either.
    ///
    /// oneDNN's own sum of many tensors has no fast implementation for these layouts, its binary operation has.
    static func addition(_ tensor: TensorLayout, on engine: ComputeEngine) throws(EngineError) -> Operation {
        var structure = dnnl_binary_desc_t()
        try ComputeEngine.check(
            dnnl_binary_desc_init(
                &structure, dnnl_binary_add, [tensor.descriptor], [tensor.descriptor], [tensor.descriptor]), "a sum")
        return try make(structure, on: engine, "a sum")
    }

    /// The same numbers in another layout.
    static func reorder(from source: TensorLayout, to target: TensorLayout, on engine: ComputeEngine)
        throws(EngineError) -> Operation
    {
        let description: dnnl_primitive_desc_t = try ComputeEngine.made("a change of layout") {
            dnnl_reorder_primitive_desc_create(
                $0, [source.descriptor], engine.handle, [target.descriptor], engine.handle, engine.attributes)
        }
        return try Operation(owning: description, "a change of layout")
    }
}

import COneDNN

extension Operation {
    /// Where a batch normalisation takes its mean and variance from.
    enum Statistics: Hashable {
        /// The batch itself; they are outputs.
        case batch
        /// Given ones, in training; they are inputs.
        case computed
        /// Given ones, for inference; they are inputs.
        case given
    }

    /// The number added to a variance, the frameworks' default.
    static let normalisationEpsilon: Float = 1e-5

    private static let flags = dnnl_use_scaleshift.rawValue

    /// Batch normalisation with scale and shift.
    static func normalisationForward(_ tensor: TensorLayout, _ statistics: Statistics, on engine: ComputeEngine)
        throws(EngineError) -> Operation
    {
        var structure = dnnl_batch_normalization_desc_t()
        let kind = statistics == .given ? dnnl_forward_inference : dnnl_forward_training
        let more = statistics == .batch ? 0 : dnnl_use_global_stats.rawValue
        try ComputeEngine.check(
            dnnl_batch_normalization_forward_desc_init(
                &structure, kind, [tensor.descriptor], normalisationEpsilon, UInt32(flags | more)),
            "a batch normalisation")
        return try make(structure, on: engine, "a batch normalisation")
    }

    /// The gradients of its input, scale and shift.
    static func normalisationBackward(
        _ tensor: TensorLayout, forward: Operation, on engine: ComputeEngine
    ) throws(EngineError) -> Operation {
        var structure = dnnl_batch_normalization_desc_t()
        try ComputeEngine.check(
            dnnl_batch_normalization_backward_desc_init(
                &structure, dnnl_backward, [tensor.descriptor],
                [tensor.descriptor], normalisationEpsilon, UInt32(flags)), "a batch normalisation's gradient")
        return try make(structure, hint: forward, on: engine, "a batch normalisation's gradient")
    }
}

import COneDNN

/// One operation that oneDNN compiled for given shapes: a primitive and its description, destroyed with it.
final class Operation {
    let primitive: dnnl_primitive_t
    let description: dnnl_primitive_desc_t
    /// Bytes of scratch memory that a run needs.
    let scratch: Int
    let scratchLayout: TensorLayout

    /// Compiles `description`, which this object owns from now on, whether or not that succeeds.
    init(owning description: dnnl_primitive_desc_t, _ what: @autoclosure () -> String) throws(EngineError) {
        do throws(EngineError) {
            primitive = try ComputeEngine.made(what()) { dnnl_primitive_create($0, description) }
        } catch {
            dnnl_primitive_desc_destroy(description)
            throw error
        }
        self.description = description
        let found = dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0)
        scratchLayout = TensorLayout(found?.pointee ?? dnnl_memory_desc_t())
        scratch = found.map { dnnl_memory_desc_get_size($0) } ?? 0
    }

    deinit {
        dnnl_primitive_destroy(primitive)
        dnnl_primitive_desc_destroy(description)
    }

    /// The layout that oneDNN chose for one of the tensors.
    func layout(_ tensor: dnnl_query_t) throws(EngineError) -> TensorLayout {
        guard let found = dnnl_primitive_desc_query_md(description, tensor, 0) else {
            throw EngineError(.refused, "oneDNN does not tell the layout \(tensor.rawValue) of an operation.")
        }
        return TensorLayout(found.pointee)
    }

    /// Compiles a description that a C structure gives.
    static func make<Description>(
        _ structure: Description, hint: Operation? = nil, on engine: ComputeEngine, _ what: @autoclosure () -> String
    ) throws(EngineError) -> Operation {
        let description: dnnl_primitive_desc_t = try ComputeEngine.made(what()) { made in
            withUnsafePointer(to: structure) {
                dnnl_primitive_desc_create(made, $0, engine.attributes, engine.handle, hint?.description)
            }
        }
        return try Operation(owning: description, what())
    }
}

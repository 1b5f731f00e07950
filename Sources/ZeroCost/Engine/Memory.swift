import COneDNN

/// oneDNN's view of a piece of the arena; it owns the view, not the memory.
final class Memory {
    let handle: dnnl_memory_t

    init(_ layout: TensorLayout, at place: UnsafeMutableRawPointer, on engine: ComputeEngine) throws(EngineError) {
        handle = try ComputeEngine.made("a view of memory") { made in
            withUnsafePointer(to: layout.descriptor) { dnnl_memory_create(made, $0, engine.handle, place) }
        }
    }

    deinit { dnnl_memory_destroy(handle) }
}

/// An operation with the memory of all its arguments, ready to run.
struct BoundOperation {
    private let operation: Operation
    private let arguments: [dnnl_exec_arg_t]
    /// Keeps the views alive for as long as the arguments name them.
    private let memories: [Memory]

    init(_ operation: Operation, _ roles: [(Int32, Memory)], scratch: Memory?) {
        self.operation = operation
        var all = roles
        if let scratch { all.append((DNNL_ARG_SCRATCHPAD, scratch)) }
        memories = all.map(\.1)
        arguments = all.map { dnnl_exec_arg_t(arg: $0.0, memory: $0.1.handle) }
    }

    func run(on engine: ComputeEngine) throws(EngineError) {
        try ComputeEngine.check(
            dnnl_primitive_execute(operation.primitive, engine.stream, Int32(arguments.count), arguments),
            "running an operation")
    }
}

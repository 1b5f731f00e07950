import COneDNN

/// oneDNN on one processor core: its engine, its stream, and the operations made so far.
///
/// Each thread that computes makes its own; nothing is shared between two. Whatever thread makes one is held to a
/// single OpenMP thread from then on: two networks on two threads finish sooner than one network on two.
package final class ComputeEngine {
    let handle: dnnl_engine_t
    let stream: dnnl_stream_t
    /// Asks every operation to take its scratch memory from us.
    let attributes: dnnl_primitive_attr_t
    let arena = Arena()
    /// How many channels lie side by side in an activation: 16 with AVX-512, 8 with AVX2, 1 for a plain layout.
    private(set) var channelBlock = 1
    private(set) lazy var operations = OperationCache(engine: self)

    /// Starts oneDNN on the calling thread.
    package init() throws(EngineError) {
        omp_set_num_threads(1)
        let engine = try Self.made("an engine for this processor") { dnnl_engine_create($0, dnnl_cpu, 0) }
        do throws(EngineError) {
            let stream = try Self.made("a stream") {
                dnnl_stream_create($0, engine, UInt32(dnnl_stream_default_flags.rawValue))
            }
            do throws(EngineError) {
                attributes = try Self.made("attributes") { dnnl_primitive_attr_create($0) }
            } catch {
                dnnl_stream_destroy(stream)
                throw error
            }
            self.stream = stream
        } catch {
            dnnl_engine_destroy(engine)
            throw error
        }
        handle = engine
        try Self.check(dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user), "attributes")
        channelBlock = try TensorLayout.preferredBlock(on: self)
    }

    deinit {
        dnnl_primitive_attr_destroy(attributes)
        dnnl_stream_destroy(stream)
        dnnl_engine_destroy(handle)
    }

    /// Waits until everything that was started has finished.
    func wait() throws(EngineError) {
        try Self.check(dnnl_stream_wait(stream), "waiting for its stream")
    }

    /// What a C function writes through its first argument.
    static func made<Object>(
        _ what: @autoclosure () -> String, _ make: (UnsafeMutablePointer<Object?>) -> dnnl_status_t
    )
        throws(EngineError) -> Object
    {
        var object: Object?
        try check(make(&object), what())
        guard let object else { throw EngineError(.refused, "oneDNN made nothing of \(what()).") }
        return object
    }

    /// Turns a status other than success into an error that names what was asked for.
    static func check(_ status: dnnl_status_t, _ what: @autoclosure () -> String) throws(EngineError) {
        guard status != dnnl_success else { return }
        let name = dnnl_status2str(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
        throw EngineError(.refused, "oneDNN refused \(what()): \(name).")
    }
}

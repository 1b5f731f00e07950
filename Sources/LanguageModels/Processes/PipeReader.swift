import Foundation

/// Reads a pipe to its end without holding a thread.
enum PipeReader {
    /// Hands each piece read from `descriptor` to `each`, in order, then closes it and calls `end` once.
    static func start(
        _ descriptor: CInt, each: @escaping @Sendable ([UInt8]) -> Void, end: @escaping @Sendable () -> Void
    ) {
        let queue = DispatchQueue(label: "llm-nas.pipe")
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                each(Array(buffer[..<count]))
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                source.cancel()
            }
        }
        source.setCancelHandler {
            close(descriptor)
            end()
        }
        source.activate()
    }
}

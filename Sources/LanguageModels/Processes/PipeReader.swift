import Foundation

/// Reads a pipe to its end on a thread of its own.
///
/// A dispatch source would hold no thread, but on Linux it was seen to notice the end of a pipe only seconds later.
enum PipeReader {
    /// Hands each piece read from `descriptor` to `each`, in order, then closes it and calls `end` once.
    static func start(
        _ descriptor: CInt, each: @escaping @Sendable ([UInt8]) -> Void, end: @escaping @Sendable () -> Void
    ) {
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&ready, 1, -1)
                let count = read(descriptor, &buffer, buffer.count)
                if count > 0 {
                    each(Array(buffer[..<count]))
                } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                    break
                }
            }
            close(descriptor)
            end()
        }
    }
}

import Foundation

/// The two streams a program writes to: results on output, messages on error.
package enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes all of the text, after whatever the C library still holds in its buffers.
    ///
    /// If the reader has gone away the text is dropped, as nobody reads it, provided the program ignores SIGPIPE.
    package func write(_ text: String) {
        fflush(nil)
        writeAll(Array(text.utf8), to: rawValue)
    }
}

/// Writes every byte, waiting where the descriptor is not ready; false if it stopped before the end.
@discardableResult
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            done += count
        } else if count < 0 && errno == EAGAIN {
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = poll(&ready, 1, -1)
        } else if count == 0 || errno != EINTR {
            return false
        }
    }
    return true
}

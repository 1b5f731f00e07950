import Foundation

/// A file that only its descriptor knows.
enum NamelessFile {
    /// A descriptor at the start of a new file that holds `bytes`; the caller closes it.
    static func descriptor(holding bytes: [UInt8]) throws(SpawnFailure) -> CInt {
        let path = NSTemporaryDirectory() + "/llm-nas-prompt-\(UUID().uuidString)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpawnFailure(number: errno) }
        unlink(path)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else {
                let number = errno
                close(descriptor)
                throw SpawnFailure(number: number)
            }
            start += max(count, 0)
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }
}

import Dispatch
import Foundation

/// Lines of a file descriptor that is not a terminal: no prompt, no echo, bytes as they come.
///
/// A last line without a newline counts; bytes that are not UTF-8 become U+FFFD; a carriage return before the newline
/// is dropped. Reading happens on a thread of its own, so the main actor stays free.
@MainActor
package final class PlainLines: LineSource {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "plain-lines")
    private var buffer: [UInt8] = []
    /// Bytes of `buffer` already searched for a newline.
    private var searched = 0
    private var isAtEnd = false

    /// Reads standard input unless told otherwise; the descriptor stays open and the caller's.
    package init(descriptor: Int32 = 0) { self.descriptor = descriptor }

    /// The next line; the prompt is not shown. An error of reading ends the input.
    package func nextLine(prompt: String) async -> LineRead {
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Self.text(buffer[..<newline])
                buffer.removeFirst(newline + 1)
                searched = 0
                return .line(line)
            }
            searched = buffer.count
            if isAtEnd {
                if buffer.isEmpty { return .endOfInput }
                let line = Self.text(buffer[...])
                buffer = []
                searched = 0
                return .line(line)
            }
            let chunk = await readChunk()
            if chunk.isEmpty { isAtEnd = true }
            buffer.append(contentsOf: chunk)
        }
    }

    private func readChunk() async -> [UInt8] {
        let descriptor = descriptor
        return await withCheckedContinuation { continuation in
            queue.async {
                // chosen: 64 KiB, the size of a pipe.
                var chunk = [UInt8](repeating: 0, count: 65_536)
                var count = 0
                repeat {
                    count = read(descriptor, &chunk, chunk.count)
                } while count < 0 && errno == EINTR
                continuation.resume(returning: Array(chunk.prefix(max(0, count))))
            }
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        return String(decoding: line, as: UTF8.self)
    }
}

import CZlib

/// Inflates gzip piece by piece, members one after another, as gzip itself does (RFC 1952).
final class GzipInflater {
    static let magic: [UInt8] = [0x1f, 0x8b]
    private static let chunk = 262_144

    private let file: String
    /// zlib keeps a pointer back to its stream, so the stream must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var output = [UInt8](repeating: 0, count: GzipInflater.chunk)
    private var consumed = 0
    private var atEnd = false

    init(file: String) throws(BenchmarksError) {
        self.file = file
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        /// 15 bits of window; 16 more ask for a gzip wrapper.
        let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw .compression(file, byte: 0, "zlib cannot start") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Feeds compressed bytes and hands out what they inflate to.
    func inflate(
        _ input: [UInt8], _ body: (ArraySlice<UInt8>) throws(BenchmarksError) -> Void
    ) throws(BenchmarksError) {
        var offset = 0
        while offset < input.count {
            if atEnd {
                guard inflateReset(stream) == Z_OK else { throw broken("zlib cannot start again") }
                atEnd = false
            }
            let (taken, made, code) = step(input, from: offset)
            offset += taken
            consumed += taken
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw broken(reason()) }
            atEnd = code == Z_STREAM_END
            if made > 0 { try body(output[0..<made]) }
            if taken == 0, made == 0 { throw broken("it makes no progress") }
        }
        try drain(body)
    }

    /// Checks that the last member was whole.
    func finish() throws(BenchmarksError) {
        guard atEnd else { throw broken("it ends early") }
    }

    /// What zlib still holds after its input is used up.
    private func drain(_ body: (ArraySlice<UInt8>) throws(BenchmarksError) -> Void) throws(BenchmarksError) {
        while !atEnd, stream.pointee.avail_out == 0 {
            let (_, made, code) = step([], from: 0)
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw broken(reason()) }
            atEnd = code == Z_STREAM_END
            if made == 0 { return }
            try body(output[0..<made])
        }
    }

    private func step(_ input: [UInt8], from offset: Int) -> (taken: Int, made: Int, code: Int32) {
        let available = input.count - offset
        return input.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
                stream.pointee.avail_in = UInt32(available)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let code = CZlib.inflate(stream, Z_NO_FLUSH)
                let made = target.count - Int(stream.pointee.avail_out)
                return (available - Int(stream.pointee.avail_in), made, code)
            }
        }
    }

    private func reason() -> String {
        stream.pointee.msg.map { String(cString: $0) } ?? "it is damaged"
    }

    private func broken(_ what: String) -> BenchmarksError {
        .compression(file, byte: consumed, what)
    }
}

import CMessageDigest

/// A SHA-256 digest: what names a table, a prompt or a journal record by its content.
package struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    /// Digests `bytes`.
    /// - Complexity: O(n); about 4 ms per megabyte.
    package init(of bytes: some Sequence<UInt8>) {
        var hasher = Hasher()
        hasher.update(bytes)
        self = hasher.finalize()
    }

    /// Digests the UTF-8 bytes of `text`.
    package init(of text: String) {
        self.init(of: text.utf8)
    }

    /// Takes a digest that was written as text before; nil unless it is 64 hexadecimal digits.
    package init?(hex: String) {
        let digits = hex.utf8
        guard digits.count == 64, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    fileprivate init(unchecked hex: String) {
        self.hex = hex
    }

    /// The first 12 digits: enough to tell tables apart on screen and in captions.
    package var short: String { String(hex.prefix(12)) }

    package var description: String { hex }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not 64 hexadecimal digits"))
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

extension Digest {
    /// A digest in the making, for input that comes in pieces.
    package struct Hasher: ~Copyable {
        private var context = SHA2_CTX()

        /// Starts with no input.
        package init() {
            SHA256Init(&context)
        }

        /// Adds `bytes` to what has been digested so far.
        package mutating func update(_ bytes: some Sequence<UInt8>) {
            let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
                SHA256Update(&context, buffer.baseAddress, buffer.count)
            }
            if done == nil {
                let copy = Array(bytes)
                SHA256Update(&context, copy, copy.count)
            }
        }

        /// The digest of all that was added.
        package consuming func finalize() -> Digest {
            var bytes = [UInt8](repeating: 0, count: 32)
            SHA256Final(&bytes, &context)
            let hex = String(unsafeUninitializedCapacity: 64) { text in
                for (place, byte) in bytes.enumerated() {
                    text[2 * place] = Self.digit(byte >> 4)
                    text[2 * place + 1] = Self.digit(byte & 15)
                }
                return 64
            }
            return Digest(unchecked: hex)
        }

        /// A half byte as a hexadecimal digit.
        private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 48 + half : 87 + half }
    }
}

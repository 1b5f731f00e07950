/// Takes keys out of a text that comes in pieces, wherever the pieces are cut.
///
/// A server may repeat what it was sent, header and all; what is shown and journaled must not.
struct SecretFilter: Sendable {
    private let secrets: [[UInt8]]
    /// The start of a key whose rest has not come yet.
    private var held: [UInt8] = []

    /// Takes out `secrets`; without any, every piece passes as it is.
    init(_ secrets: [Secret] = []) {
        self.secrets = secrets.map { Array($0.reveal().utf8) }.filter { !$0.isEmpty }
    }

    /// What may be shown of the text so far; the start of a key is kept back.
    /// - Complexity: O(length of the piece times the lengths of the keys).
    mutating func take(_ piece: String) -> String {
        if secrets.isEmpty { return piece }
        var bytes = held + Array(piece.utf8)
        for secret in secrets { bytes = Self.redacted(bytes, secret) }
        let kept = secrets.map { Self.openBytes(of: $0, at: bytes) }.max() ?? 0
        held = Array(bytes.suffix(kept))
        return String(decoding: bytes.dropLast(kept), as: UTF8.self)
    }

    /// What was kept back, once no more can come.
    mutating func finish() -> String {
        defer { held = [] }
        return String(decoding: held, as: UTF8.self)
    }

    private static let mark = Array("<secret>".utf8)

    private static func redacted(_ bytes: [UInt8], _ secret: [UInt8]) -> [UInt8] {
        guard bytes.count >= secret.count else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == secret[0], bytes[place...].starts(with: secret) {
                result += mark
                place += secret.count
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }

    /// How many bytes at the end begin the secret without ending it.
    private static func openBytes(of secret: [UInt8], at bytes: [UInt8]) -> Int {
        let longest = min(secret.count - 1, bytes.count)
        for count in stride(from: longest, to: 0, by: -1) where secret.starts(with: bytes.suffix(count)) {
            return count
        }
        return 0
    }
}

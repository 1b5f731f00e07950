import Foundation

/// A key that no text ever shows: printing, interpolating, dumping or mirroring it gives `<secret>`.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: String

    /// Takes a key with the blanks round it removed; nil when nothing is left or when it holds a control
    /// character, which no HTTP header can carry.
    package init?(_ text: String?) {
        guard let text else { return nil }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return nil }
        let trimmed = String(scalars[first...last])
        guard trimmed.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else { return nil }
        value = trimmed
    }

    package var description: String { "<secret>" }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The key itself, for the one place that puts it on the wire.
    func reveal() -> String { value }

    /// `text` with every occurrence of the key replaced, since servers like to repeat what they were sent.
    /// - Complexity: O(n).
    package func redact(in text: String) -> String {
        text.replacingOccurrences(of: value, with: description, options: .literal)
    }
}

extension Secret {
    /// `text` with the parts of web addresses replaced that may hold a key: user and password, and the query.
    package static func maskingAddresses(in text: String) -> String {
        text.replacing(#/(https?://)[^\s/'"@]*@/#) { "\($0.1)<secret>@" }
            .replacing(#/(https?://[^\s'"?]+\?)[^\s'"]+/#) { "\($0.1)<secret>" }
    }

    /// Every value of `environment` whose name says that it is a key, a token, a password or a secret.
    ///
    /// Values under 8 characters are left out: replacing them would garble ordinary text and protect nothing.
    package static func all(in environment: [String: String]) -> [Secret] {
        environment.sorted { $0.key < $1.key }.compactMap { name, value in
            let upper = name.uppercased()
            let isSecret = ["KEY", "TOKEN", "SECRET", "PASSWORD"].contains { upper.hasSuffix($0) }
            return isSecret && value.utf8.count >= 8 ? Secret(value) : nil
        }
    }
}

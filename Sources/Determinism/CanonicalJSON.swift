import Foundation

/// JSON in one canonical form: keys sorted, no needless escapes, numbers in their shortest exact text.
///
/// Equal values give equal bytes, so a digest of the text stands for the value.
package enum CanonicalJSON {
    /// The canonical text of `value`, on one line.
    /// - Throws: what the value's own encoding throws; a value holding NaN or infinity has no JSON.
    package static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads a value back from its text.
    package static func value<Value: Decodable>(_ type: Value.Type = Value.self, from text: some StringProtocol) throws
        -> Value
    {
        try value(type, from: Data(text.utf8))
    }

    /// Reads a value back from the bytes of its text.
    package static func value<Value: Decodable>(_ type: Value.Type = Value.self, from json: Data) throws -> Value {
        try JSONDecoder().decode(type, from: json)
    }
}

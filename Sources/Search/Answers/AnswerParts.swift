import Foundation

/// An answer as it came: thoughts, prose, fences, and somewhere what was asked for. The one place that finds it.
///
/// What is final counts: of several objects the last that can be used, and what stands in thoughts only where nothing
/// that can be used follows them.
struct AnswerParts {
    /// What stands behind the last sign that thoughts have ended; the whole text where there is none.
    let final: Substring
    /// What stands before that sign; nil where there is none.
    let thoughts: Substring?

    /// Answers longer than this are read up to it, as `JSONExtract` does.
    init(_ text: String) {
        let bytes = text.utf8
        let end =
            bytes.index(bytes.startIndex, offsetBy: JSONExtract.limit, limitedBy: bytes.endIndex) ?? bytes.endIndex
        // A cut inside a character takes the whole character away.
        let text = text[..<(end.samePosition(in: text) ?? text.unicodeScalars.index(before: end))]
        let cut = Self.endsOfThoughts.compactMap {
            text.range(of: $0, options: [.caseInsensitive, .backwards])?.upperBound
        }
        .max()
        final = cut.map { text[$0...] } ?? text
        thoughts = cut.map { text[..<$0] }
    }

    /// Think blocks as models close them, and the channels of the harmony format with and without their markers.
    private static let endsOfThoughts = [
        "</think>", "[/think]", "</thought>", "</thoughts>", "</thinking>", "</reasoning>",
        "<|channel|>final<|message|>", "assistantfinal",
    ]

    /// What `decode` makes of the last object of `text` that it takes, with the object's text.
    ///
    /// Objects that hold one of `keys` are tried from the last one back, first as they stand, then as they were meant; the
    /// arguments of a call of a function are looked into.
    static func last<Value>(
        in text: Substring, holding keys: [String], decode: (Data) -> Value?
    ) -> (value: Value, text: Substring)? {
        let objects = JSONExtract.objects(in: String(text)).filter { object in keys.contains { object.contains($0) } }
        for object in objects.reversed().prefix(tries) {
            if let value = decode(Data(object.utf8)) { return (value, object) }
            if let call = try? JSONDecoder().decode(Call.self, from: Data(object.utf8)),
                let value = decode(Data(call.arguments.utf8))
            {
                return (value, object)
            }
        }
        return nil
    }

    /// The same for objects that are no JSON, or are cut: from the last opening brace back.
    static func lastMended<Value>(in text: Substring, holding keys: [String], decode: (Data) -> Value?) -> Value? {
        let scalars = Array(text.unicodeScalars)
        let braces = scalars.indices.filter { scalars[$0] == "{" }
        for start in braces.reversed().prefix(tries * 8) {
            guard let mended = LenientJSON.object(in: scalars, at: start), keys.contains(where: mended.contains),
                let value = decode(Data(mended.utf8))
            else { continue }
            return value
        }
        return nil
    }

    /// chosen: nobody answers with more objects that look like the one asked for.
    private static let tries = 32

    /// A call of a function, whose arguments are text.
    private struct Call: Decodable {
        let arguments: String
    }
}

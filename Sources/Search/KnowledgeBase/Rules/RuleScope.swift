/// The part of the space a rule speaks of.
package enum RuleScope: Equatable, Sendable, Codable {
    /// All niches.
    case global
    /// One niche, counted from 0.
    case niche(Int)

    /// `global` or `niche 2`, as commands, prompts and journals write it.
    package var text: String {
        switch self {
        case .global: "global"
        case .niche(let number): "niche \(number)"
        }
    }

    /// Reads `global`, `niche 2` or plain `2`, in any case; nil for anything else and for numbers above 9999.
    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        if words == ["global"] {
            self = .global
            return
        }
        let digits = words.first == "niche" ? words.dropFirst() : words[...]
        guard digits.count == 1, let word = digits.first, word.utf8.count <= 4,
            word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word)
        else { return nil }
        self = .niche(number)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let scope = RuleScope(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text.prefix(40))' is not a rule's scope"))
        }
        self = scope
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

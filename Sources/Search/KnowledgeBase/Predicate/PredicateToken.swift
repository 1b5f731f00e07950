/// A word or mark of a predicate's text.
struct PredicateToken: Equatable {
    enum Kind: Equatable {
        /// In lower case.
        case word
        case open
        case close
        case comma
        case end
    }

    let kind: Kind
    /// As written.
    let text: String
    /// Where it starts, counted in characters from 1.
    let column: Int

    /// The word in lower case, as all comparisons see it.
    var word: String { text.lowercased() }

    /// Splits a text; the last token is always `end`. A full stop at the end is passed over, as sentences have one.
    static func tokens(of text: String) throws(RulePredicateError) -> [PredicateToken] {
        var tokens: [PredicateToken] = []
        var word = ""
        var column = 0
        for scalar in text.unicodeScalars {
            column += 1
            if isWordPart(scalar) {
                word.unicodeScalars.append(scalar)
                continue
            }
            append(&word, endingBefore: column, to: &tokens)
            switch scalar {
            case " ", "\t": continue
            case "(": tokens.append(.init(kind: .open, text: "(", column: column))
            case ")": tokens.append(.init(kind: .close, text: ")", column: column))
            case ",": tokens.append(.init(kind: .comma, text: ",", column: column))
            case "." where column == text.unicodeScalars.count: continue
            default: throw .badCharacter(scalar, column: column)
            }
        }
        append(&word, endingBefore: column + 1, to: &tokens)
        tokens.append(.init(kind: .end, text: "", column: column + 1))
        return tokens
    }

    private static func append(_ word: inout String, endingBefore column: Int, to tokens: inout [PredicateToken]) {
        guard !word.isEmpty else { return }
        tokens.append(.init(kind: .word, text: word, column: column - word.unicodeScalars.count))
        word = ""
    }

    /// Letters and digits of ASCII, `_` and `-`: what names of operators and positions are made of.
    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}

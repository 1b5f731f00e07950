import SearchSpaces

extension RulePredicate: Codable, CustomStringConvertible {
    /// Reads a predicate over the architectures of `space`; case does not count.
    ///
    /// - Throws: `RulePredicateError`: what is wrong, in which column, and what was allowed. At most 400 characters,
    ///   8 clauses and 8 levels of `not` and parentheses are read.
    /// - Complexity: linear in the length, which is bounded.
    package init(_ text: String, in space: any SearchSpace) throws(RulePredicateError) {
        let length = text.unicodeScalars.prefix(Limits.characters + 1).count
        guard length <= Limits.characters else { throw .tooLong(limit: Limits.characters) }
        self = try Self.parsed(text, vocabulary: PredicateVocabulary(space))
    }

    /// The canonical text: full names, the space's order of operators, no needless parentheses. Reading it gives an
    /// equal predicate.
    package var text: String { Self.text(form) }

    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do {
            // Which space it belongs to is not known here; names were checked when it was first written.
            self = try Self.parsed(text, vocabulary: nil)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.message, underlyingError: error))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func parsed(
        _ text: String, vocabulary: PredicateVocabulary?
    ) throws(RulePredicateError) -> RulePredicate {
        var parser = PredicateParser(tokens: try PredicateToken.tokens(of: text), vocabulary: vocabulary)
        return RulePredicate(try parser.parse())
    }

    private static func text(_ form: Form) -> String {
        switch form {
        case .choice(let position, let membership, let operators):
            let verb = membership == .among ? "is" : "is not"
            let allowed = operators.count == 1 ? operators[0] : "one of (\(operators.joined(separator: ", ")))"
            return "edge \(position) \(verb) \(allowed)"
        case .count(let bound, let operators):
            if operators.count > 1 { return "\(text(bound)) of (\(operators.joined(separator: ", ")))" }
            let isNone = bound.relation == .exactly && bound.number == 0 && operators[0] != "none"
            return isNone ? "no \(operators[0])" : "\(text(bound)) \(operators[0])"
        case .measure(let measure, let bound):
            return "\(measure.rawValue) \(text(bound))"
        case .not(let part):
            return "not \(enclosed(part, if: part.isJunction))"
        case .and(let left, let right):
            return "\(enclosed(left, if: left.isOr)) and \(enclosed(right, if: right.isJunction))"
        case .or(let left, let right):
            return "\(text(left)) or \(enclosed(right, if: right.isOr))"
        }
    }

    private static func text(_ bound: Bound) -> String { "\(bound.relation.rawValue) \(bound.number)" }

    private static func enclosed(_ form: Form, if needed: Bool) -> String {
        needed ? "(\(text(form)))" : text(form)
    }
}

extension RulePredicate.Form {
    fileprivate var isOr: Bool {
        if case .or = self { true } else { false }
    }

    fileprivate var isJunction: Bool {
        switch self {
        case .and, .or: true
        default: false
        }
    }
}

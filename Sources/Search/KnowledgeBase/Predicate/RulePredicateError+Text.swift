// The only place where faults of predicates are worded.
extension RulePredicateError {
    static let empty = RulePredicateError(
        code: .empty, column: nil, message: "The predicate is empty.", hint: "Example: edge 0-3 is nor_conv_3x3.")

    static func tooLong(limit: Int) -> RulePredicateError {
        RulePredicateError(
            code: .tooLong, column: nil, message: "The predicate has more than \(limit) characters.", hint: nil)
    }

    static func tooDeep(at column: Int, limit: Int) -> RulePredicateError {
        RulePredicateError(
            code: .tooDeep, column: column,
            message: "Column \(column): 'not' and parentheses stand in one another more than \(limit) deep.", hint: nil)
    }

    static func tooManyClauses(at column: Int, limit: Int) -> RulePredicateError {
        RulePredicateError(
            code: .tooManyClauses, column: column,
            message: "Column \(column): a predicate has at most \(limit) clauses.", hint: "Make two rules of it.")
    }

    static func badCharacter(_ scalar: Unicode.Scalar, column: Int) -> RulePredicateError {
        let printable = (33..<127).contains(scalar.value)
        let shown = printable ? "'\(scalar)'" : "U+" + hexadecimal(scalar.value)
        return RulePredicateError(
            code: .badCharacter, column: column,
            message: "Column \(column): \(shown) has no meaning; words, numbers, parentheses and commas have.",
            hint: nil)
    }

    static func unknownEdge(_ token: PredicateToken, allowed: [String]) -> RulePredicateError {
        fault(.unknownEdge, token, "is not an edge", allowed: allowed, near: allowed)
    }

    static func unknownOperator(
        _ token: PredicateToken, position: String?, allowed: [String]
    ) -> RulePredicateError {
        let what = position.map { "is not an operator of edge \($0)" } ?? "is not an operator"
        let aliases = PredicateVocabulary.aliases.filter { !Set($0.names).isDisjoint(with: allowed) }.map(\.alias)
        return fault(.unknownOperator, token, what, allowed: allowed, near: allowed + aliases)
    }

    static func unexpected(_ token: PredicateToken, allowed: [String]) -> RulePredicateError {
        fault(.unexpected, token, "cannot stand here", allowed: allowed, near: allowed)
    }

    static func badNumber(_ token: PredicateToken, limit: Int) -> RulePredicateError {
        fault(.badNumber, token, "is not a number from 0 to \(limit)", allowed: [], near: [])
    }

    static func unsupported(_ measure: RulePredicate.Measure, column: Int) -> RulePredicateError {
        RulePredicateError(
            code: .unsupported, column: column,
            message: "Column \(column): '\(measure.rawValue)' is known of cells with a graph only.", hint: nil)
    }

    private static func fault(
        _ code: Code, _ token: PredicateToken, _ what: String, allowed: [String], near names: [String]
    ) -> RulePredicateError {
        // Words are ASCII by the way they are cut; only their length has to be kept in bounds.
        let word = token.text.count > 24 ? token.text.prefix(24) + "..." : token.text[...]
        let subject = token.kind == .end ? "the end" : "'\(word)'"
        let listed = allowed.prefix(24).joined(separator: ", ") + (allowed.count > 24 ? ", ..." : "")
        let choices = allowed.isEmpty ? "" : "; allowed: \(listed)"
        let nearest = token.kind == .word ? NearestWord.nearest(to: token.word, in: names) : nil
        return RulePredicateError(
            code: code, column: token.column, message: "Column \(token.column): \(subject) \(what)\(choices).",
            hint: nearest.map { "Did you mean '\($0)'?" })
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

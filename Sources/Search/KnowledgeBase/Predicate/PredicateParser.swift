/// Reads predicates by recursive descent; `RulePredicate.grammar` is what it follows.
///
/// Without a vocabulary any word that is not reserved passes as a position or an operator: that is how recorded
/// canonical texts are read.
struct PredicateParser {
    private let tokens: [PredicateToken]
    let vocabulary: PredicateVocabulary?
    private var place = 0
    private var nesting = 0
    private var clauses = 0

    /// - Precondition: the last token is `end`.
    init(tokens: [PredicateToken], vocabulary: PredicateVocabulary?) {
        precondition(tokens.last?.kind == .end, "a token list closes with its end")
        self.tokens = tokens
        self.vocabulary = vocabulary
    }

    /// The whole text as one predicate.
    mutating func parse() throws(RulePredicateError) -> RulePredicate.Form {
        guard next.kind != .end else { throw .empty }
        let form = try alternatives()
        guard next.kind == .end else { throw .unexpected(next, allowed: ["and", "or", "the end"]) }
        return form
    }

    private mutating func alternatives() throws(RulePredicateError) -> RulePredicate.Form {
        var form = try conjunction()
        while take("or") { form = .or(form, try conjunction()) }
        return form
    }

    private mutating func conjunction() throws(RulePredicateError) -> RulePredicate.Form {
        var form = try factor()
        while take("and") { form = .and(form, try factor()) }
        return form
    }

    private mutating func factor() throws(RulePredicateError) -> RulePredicate.Form {
        let start = next
        if take("not") {
            try descend(at: start)
            defer { nesting -= 1 }
            return .not(try factor())
        }
        if take(.open) {
            try descend(at: start)
            defer { nesting -= 1 }
            let form = try alternatives()
            guard take(.close) else { throw .unexpected(next, allowed: ["and", "or", ")"]) }
            return form
        }
        clauses += 1
        guard clauses <= RulePredicate.Limits.clauses else {
            throw .tooManyClauses(at: start.column, limit: RulePredicate.Limits.clauses)
        }
        return try clause()
    }

    private mutating func descend(at token: PredicateToken) throws(RulePredicateError) {
        nesting += 1
        guard nesting <= RulePredicate.Limits.nesting else {
            throw .tooDeep(at: token.column, limit: RulePredicate.Limits.nesting)
        }
    }

    // MARK: Tokens, for the clauses as well

    /// The token that is read next.
    var next: PredicateToken { tokens[place] }

    /// Reads the word if it comes next.
    mutating func take(_ word: String) -> Bool {
        guard next.kind == .word, next.word == word else { return false }
        advance()
        return true
    }

    /// Reads the mark if it comes next.
    mutating func take(_ kind: PredicateToken.Kind) -> Bool {
        guard next.kind == kind else { return false }
        advance()
        return true
    }

    /// Reads the word, which must come next.
    mutating func expect(_ word: String) throws(RulePredicateError) {
        guard take(word) else { throw .unexpected(next, allowed: [word]) }
    }

    /// Moves on; the end stays where it is.
    mutating func advance() {
        if next.kind != .end { place += 1 }
    }
}

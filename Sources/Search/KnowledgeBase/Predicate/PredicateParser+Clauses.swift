import SearchSpaces

extension PredicateParser {
    /// One clause: an edge's operator, a count, or a figure of the whole cell.
    mutating func clause() throws(RulePredicateError) -> RulePredicate.Form {
        let start = next
        if take("edge") { return try choice() }
        if take("no") { return try absence() }
        if take("depth") { return .measure(try known(.depth, at: start), try bound(upTo: measureLimit)) }
        if take("live") {
            try expect("edges")
            return .measure(try known(.liveEdges, at: start), try bound(upTo: measureLimit))
        }
        if let relation = try relation() { return try count(relation) }
        // People leave out the word "edge"; a known position can be nothing else.
        if start.kind == .word, vocabulary?.position(start.word) != nil { return try choice() }
        throw .unexpected(start, allowed: Self.clauseWords)
    }

    static let clauseWords = ["edge", "at most", "at least", "exactly", "no", "depth", "live edges", "not", "("]

    /// Words that are never names; `none` is an operator.
    private static let reserved: Set = [
        "edge", "edges", "is", "not", "one", "of", "at", "most", "least", "exactly", "no", "on", "depth", "live",
        "and", "or",
    ]

    private mutating func choice() throws(RulePredicateError) -> RulePredicate.Form {
        let position = try positionName()
        try expect("is")
        let membership = take("not") ? RulePredicate.Membership.outside : .among
        if take("one") {
            try expect("of")
            return .choice(position, membership, try list(at: position))
        }
        return .choice(position, membership, try operatorNames(at: position))
    }

    /// `no skip on 2-3`, or none of that operator anywhere.
    private mutating func absence() throws(RulePredicateError) -> RulePredicate.Form {
        let operatorToken = next
        let names = try operatorNames(at: nil)
        guard take("on") else { return .count(.init(relation: .exactly, number: 0), names) }
        _ = take("edge")
        let position = try positionName()
        if let vocabulary, let allowed = vocabulary.position(position.lowercased())?.operators,
            !names.allSatisfy(allowed.contains)
        {
            throw .unknownOperator(operatorToken, position: position, allowed: allowed)
        }
        return .choice(position, .outside, names)
    }

    /// `at most 1 pool`, `at least 3 of (1x1, 3x3)`, `at least 4 live edges`.
    private mutating func count(_ relation: RulePredicate.Bound.Relation) throws(RulePredicateError)
        -> RulePredicate.Form
    {
        let bound = try bound(relation, upTo: vocabulary?.positions.count ?? 32)
        let start = next
        if take("live") {
            try expect("edges")
            return .measure(try known(.liveEdges, at: start), bound)
        }
        if take("of") { return .count(bound, try list(at: nil)) }
        return .count(bound, try operatorNames(at: nil))
    }

    // MARK: Numbers

    private mutating func bound(upTo limit: Int) throws(RulePredicateError) -> RulePredicate.Bound {
        guard let relation = try relation() else {
            throw .unexpected(next, allowed: RulePredicate.Bound.Relation.allCases.map(\.rawValue))
        }
        return try bound(relation, upTo: limit)
    }

    private mutating func bound(
        _ relation: RulePredicate.Bound.Relation, upTo limit: Int
    ) throws(RulePredicateError) -> RulePredicate.Bound {
        let token = next
        guard token.kind == .word else { throw .badNumber(token, limit: limit) }
        let spelled = Self.numberWords.firstIndex(of: token.word)
        let digits = token.text.utf8.count <= 4 && token.text.utf8.allSatisfy { (48...57).contains($0) }
        guard let number = spelled ?? (digits ? Int(token.text) : nil), number <= limit else {
            throw .badNumber(token, limit: limit)
        }
        advance()
        return .init(relation: relation, number: number)
    }

    private static let numberWords = ["zero", "one", "two", "three", "four", "five", "six"]

    /// `at most`, `at least` or `exactly`; nil, with nothing read, for another word.
    private mutating func relation() throws(RulePredicateError) -> RulePredicate.Bound.Relation? {
        if take("exactly") { return .exactly }
        guard take("at") else { return nil }
        if take("most") { return .atMost }
        if take("least") { return .atLeast }
        throw .unexpected(next, allowed: ["most", "least"])
    }

    private var measureLimit: Int { vocabulary?.positions.count ?? 32 }

    private func known(
        _ measure: RulePredicate.Measure, at token: PredicateToken
    ) throws(RulePredicateError) -> RulePredicate.Measure {
        guard vocabulary?.hasGraph ?? true else { throw .unsupported(measure, column: token.column) }
        return measure
    }

    // MARK: Names

    private mutating func positionName() throws(RulePredicateError) -> String {
        let token = next
        if let vocabulary {
            guard token.kind == .word, let position = vocabulary.position(token.word) else {
                throw .unknownEdge(token, allowed: vocabulary.positions.map(\.name))
            }
            advance()
            return position.name
        }
        return try anyName()
    }

    /// The operators one word names, all of which must exist at the position if one is given.
    private mutating func operatorNames(at position: String?) throws(RulePredicateError) -> [String] {
        guard let vocabulary else { return [try anyName()] }
        let token = next
        let allowed = position.flatMap { vocabulary.position($0.lowercased())?.operators }
        guard token.kind == .word, let names = vocabulary.operators(token.word),
            allowed.map({ names.allSatisfy($0.contains) }) ?? true
        else {
            throw .unknownOperator(token, position: position, allowed: allowed ?? vocabulary.operators)
        }
        advance()
        return names
    }

    /// `(a, b)`, without repetitions and in the space's order.
    private mutating func list(at position: String?) throws(RulePredicateError) -> [String] {
        guard take(.open) else { throw .unexpected(next, allowed: ["("]) }
        var names: [String] = []
        repeat {
            for name in try operatorNames(at: position) where !names.contains(name) { names.append(name) }
        } while take(.comma)
        guard take(.close) else { throw .unexpected(next, allowed: [",", ")"]) }
        return vocabulary.map { $0.operators.filter(names.contains) } ?? names
    }

    /// A word as it stands, without a space to know it from.
    private mutating func anyName() throws(RulePredicateError) -> String {
        guard next.kind == .word, !Self.reserved.contains(next.word) else {
            throw .unexpected(next, allowed: ["a name"])
        }
        defer { advance() }
        return next.text
    }
}

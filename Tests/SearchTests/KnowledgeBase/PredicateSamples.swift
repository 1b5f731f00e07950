import Determinism
import SearchSpaces

@testable import Search

/// Predicates that several suites draw.
enum PredicateSamples {
    static let space = NASBench201()

    /// All cells in the benchmark's order.
    static let cells = (0..<NASBench201.count).compactMap { space.architecture(at: $0) }

    static func predicate(_ text: String) throws -> RulePredicate { try RulePredicate(text, in: space) }

    /// A predicate of at most 8 clauses whose `not`s and parentheses stand at most 8 deep.
    static func random(using stream: inout RandomStream) -> RulePredicate {
        RulePredicate(form(clauses: 1 + stream.below(8), depth: 4, using: &stream))
    }

    private static func form(clauses: Int, depth: Int, using stream: inout RandomStream) -> RulePredicate.Form {
        if depth > 0, stream.chance(1, in: 4) { return .not(form(clauses: clauses, depth: depth - 1, using: &stream)) }
        guard clauses > 1, depth > 0 else { return clause(using: &stream) }
        let split = 1 + stream.below(clauses - 1)
        let left = form(clauses: split, depth: depth - 1, using: &stream)
        let right = form(clauses: clauses - split, depth: depth - 1, using: &stream)
        return stream.chance(1, in: 2) ? .and(left, right) : .or(left, right)
    }

    private static func clause(using stream: inout RandomStream) -> RulePredicate.Form {
        let edge = CellEdge.all[stream.below(6)].name
        let relations = RulePredicate.Bound.Relation.allCases
        let bound = RulePredicate.Bound(relation: relations[stream.below(3)], number: stream.below(7))
        let size = stream.chance(1, in: 2) ? 1 : 1 + stream.below(5)
        let drawn = stream.sample(size, from: CellOperator.names)
        let operators = CellOperator.names.filter(drawn.contains)
        switch stream.below(4) {
        case 0: return .choice(edge, .among, operators)
        case 1: return .choice(edge, .outside, operators)
        case 2: return .count(bound, operators)
        default: return .measure(stream.chance(1, in: 2) ? .depth : .liveEdges, bound)
        }
    }
}

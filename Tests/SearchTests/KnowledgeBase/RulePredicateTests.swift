import Determinism
import Foundation
import SearchSpaces
import Testing

@testable import Search

@Suite("RulePredicate")
struct RulePredicateTests {
    typealias Operators = [CellOperator]

    /// A text, and the same thing written by hand; edges in the order 0-1, 0-2, 1-2, 0-3, 1-3, 2-3.
    static let byHand: [(String, @Sendable (Operators) -> Bool)] = [
        ("edge 0-3 is nor_conv_3x3", { $0[3] == .convolution3x3 }),
        ("edge 0-3 is not skip_connect", { $0[3] != .skip }),
        ("EDGE 1-2 Is One Of (Skip, 3X3)", { $0[2] == .skip || $0[2] == .convolution3x3 }),
        ("edge 1-2 is not one of (skip, 3x3)", { $0[2] != .skip && $0[2] != .convolution3x3 }),
        ("at most 1 avg_pool_3x3", { cell in cell.count { $0 == .averagePool3x3 } <= 1 }),
        ("at most one pool.", { cell in cell.count { $0 == .averagePool3x3 } <= 1 }),
        ("at least 2 nor_conv_3x3", { cell in cell.count { $0 == .convolution3x3 } >= 2 }),
        ("exactly 0 none", { cell in !cell.contains(.none) }),
        ("no skip on 2-3", { $0[5] != .skip }),
        ("no skip on edge 2-3", { $0[5] != .skip }),
        ("no avg_pool_3x3", { cell in !cell.contains(.averagePool3x3) }),
        ("0-1 is 1x1", { $0[0] == .convolution1x1 }),
        ("edge 2-3 is conv", { $0[5] == .convolution1x1 || $0[5] == .convolution3x3 }),
        ("exactly three convolutions", { cell in cell.count { $0 == .convolution1x1 || $0 == .convolution3x3 } == 3 }),
        ("at most 2 of (pool, skip)", { cell in cell.count { $0 == .averagePool3x3 || $0 == .skip } <= 2 }),
        ("not edge 0-1 is none and no pool", { $0[0] != .none && !$0.contains(.averagePool3x3) }),
        (
            "no pool or no skip and no none",
            { !$0.contains(.averagePool3x3) || !$0.contains(.skip) && !$0.contains(.none) }
        ),
        (
            "(no pool or no skip) and no none",
            { (!$0.contains(.averagePool3x3) || !$0.contains(.skip)) && !$0.contains(.none) }
        ),
        ("not (no pool or no skip)", { $0.contains(.averagePool3x3) && $0.contains(.skip) }),
        ("depth at least 2", { depth($0) >= 2 }),
        ("depth exactly 0", { depth($0) == 0 }),
        ("live edges at least 4", { liveEdges($0) >= 4 }),
        ("at most 2 live edges", { liveEdges($0) <= 2 }),
    ]

    /// The four ways from input to output, by place in the list of edges.
    static let paths = [[3], [0, 4], [1, 5], [0, 2, 5]]

    static func livePaths(_ cell: Operators) -> [[Int]] {
        paths.filter { path in path.allSatisfy { cell[$0] != .none } }
    }

    static func depth(_ cell: Operators) -> Int {
        let convolutions = livePaths(cell).map { path in
            path.count { cell[$0] == .convolution1x1 || cell[$0] == .convolution3x3 }
        }
        return convolutions.max() ?? 0
    }

    static func liveEdges(_ cell: Operators) -> Int { Set(livePaths(cell).joined()).count }

    @Test("each form holds for the cells of the whole space for which the same words in Swift hold", arguments: 0..<23)
    func meaning(of row: Int) throws {
        let (text, expected) = Self.byHand[row]
        let test = try PredicateSamples.predicate(text).test(in: PredicateSamples.space)
        let wrong = PredicateSamples.cells.filter { test($0) != expected(NASBench201.operators(of: $0)) }
        #expect(wrong.isEmpty, "\(text): \(wrong.count) cells, first \(wrong.first?.digits ?? "")")
    }

    @Test("every form written by hand is tried")
    func allRows() { #expect(Self.byHand.count == 23) }

    @Test("asking for one cell agrees with the test made for many")
    func holds() throws {
        let predicate = try PredicateSamples.predicate("at least 1 skip and depth at most 1")
        let test = predicate.test(in: PredicateSamples.space)
        for cell in PredicateSamples.cells.prefix(2000) {
            #expect(predicate.holds(for: cell, in: PredicateSamples.space) == test(cell))
        }
    }

    @Test(
        "aliases, case, word numbers and needless parentheses print in the canonical form",
        arguments: [
            ("EDGE 0-3 IS 3X3", "edge 0-3 is nor_conv_3x3"),
            ("0-3 is not identity", "edge 0-3 is not skip_connect"),
            ("at most one pool", "at most 1 avg_pool_3x3"),
            ("exactly 0 pools", "no avg_pool_3x3"),
            ("no none", "exactly 0 none"),
            ("no 3x3 on edge 1-2", "edge 1-2 is not nor_conv_3x3"),
            ("edge 0-1 is one of (3x3, skip, 3x3)", "edge 0-1 is one of (skip_connect, nor_conv_3x3)"),
            ("at least 2 conv", "at least 2 of (nor_conv_1x1, nor_conv_3x3)"),
            ("at least 4 live edges", "live edges at least 4"),
            ("((no pool) and (no skip))", "no avg_pool_3x3 and no skip_connect"),
            ("no pool or (no skip and no none)", "no avg_pool_3x3 or no skip_connect and exactly 0 none"),
            ("no pool and (no skip or no none)", "no avg_pool_3x3 and (no skip_connect or exactly 0 none)"),
            ("no pool and (no skip and no none)", "no avg_pool_3x3 and (no skip_connect and exactly 0 none)"),
            ("not (not (no pool))", "not not no avg_pool_3x3"),
        ])
    func canonical(written: String, printed: String) throws {
        let predicate = try PredicateSamples.predicate(written)
        #expect(predicate.text == printed)
        #expect(try PredicateSamples.predicate(printed) == predicate)
    }

    @Test("what a random predicate prints reads back as the same predicate, on disk too")
    func roundTrip() throws {
        var stream = Seed(11).stream("predicates")
        for number in 0..<2000 {
            let predicate = PredicateSamples.random(using: &stream)
            if predicate.text.count <= RulePredicate.Limits.characters {
                #expect(try PredicateSamples.predicate(predicate.text) == predicate, "number \(number)")
            }
            let text = try CanonicalJSON.text([predicate])
            #expect(try CanonicalJSON.value([RulePredicate].self, from: text) == [predicate], "number \(number)")
        }
    }

    @Test("the grammar's examples all read, and its edges and operators are the space's")
    func examples() throws {
        for example in RulePredicate.examples { _ = try PredicateSamples.predicate(example) }
        for position in PredicateSamples.space.positions { #expect(RulePredicate.grammar.contains(position.name)) }
        for name in CellOperator.names { #expect(RulePredicate.grammar.contains(name)) }
        #expect(RulePredicate.grammar.contains("\(RulePredicate.Limits.characters) characters"))
        #expect(RulePredicate.grammar.contains("\(RulePredicate.Limits.clauses) clauses"))
        #expect(RulePredicate.grammar.contains("\(RulePredicate.Limits.nesting) levels"))
    }
}

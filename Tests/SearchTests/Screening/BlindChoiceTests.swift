import Determinism
import ParetoMetrics
import Testing

@testable import Search

@Suite struct BlindChoiceTests {
    /// Every subset of `count` of `items`, each once.
    private func subsets<Item>(of items: ArraySlice<Item>, count: Int) -> [[Item]] {
        if count == 0 { return [[]] }
        guard let first = items.first, items.count >= count else { return [] }
        let rest = items.dropFirst()
        return subsets(of: rest, count: count - 1).map { [first] + $0 } + subsets(of: rest, count: count)
    }

    private func volume(_ points: [(Double, Double)]) throws -> Double {
        let set = try PointSet(points.map { [$0.0, $0.1] }, dimension: 2)
        return try Hypervolume(of: set, reference: [1, 1]).value
    }

    /// Whole eighths, so that ties and points on and beyond the reference occur.
    private func points(_ count: Int, _ stream: inout RandomStream) -> [(Double, Double)] {
        (0..<count).map { _ in (Double(stream.below(10)) / 8, Double(stream.below(10)) / 8) }
    }

    @Test(arguments: 0..<40)
    func `the expectation is the mean over all choices`(number: Int) throws {
        var stream = Seed(UInt64(number)).stream("blind")
        let known = points(stream.below(4), &stream)
        let (one, other) = (points(1 + stream.below(6), &stream), points(stream.below(5), &stream))
        let drawn = (stream.below(one.count + 1), stream.below(other.count + 1))
        let blind = BlindChoice(
            known: known, groups: [.init(points: one, drawn: drawn.0), .init(points: other, drawn: drawn.1)],
            reference: (1, 1))
        var volumes: [Double] = []
        for first in subsets(of: one[...], count: drawn.0) {
            for second in subsets(of: other[...], count: drawn.1) { volumes.append(try volume(known + first + second)) }
        }
        let mean = volumes.reduce(0, +) / Double(volumes.count)
        #expect(abs(blind.expectedHypervolume - mean) < 1e-12, "seed \(number)")
    }

    @Test func `a choice of all is no choice`() throws {
        var stream = Seed(1).stream("blind")
        let all = points(30, &stream)
        let blind = BlindChoice(known: [], groups: [.init(points: all, drawn: 30)], reference: (1, 1))
        #expect(abs(blind.expectedHypervolume - (try volume(all))) < 1e-12)
    }
}

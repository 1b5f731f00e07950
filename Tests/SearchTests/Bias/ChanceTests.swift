import Determinism
import Testing

@testable import Search

/// The exact chances against counting every case.
@Suite struct ChanceTests {
    @Test(arguments: [[], [0.5], [0.1, 0.9], [0.2, 0.5, 0.5, 0.0, 1.0], [0.3, 0.3, 0.3, 0.3, 0.3, 0.3]])
    func `a sum of independent chances is what all outcomes together give`(_ events: [Double]) {
        var expected = Array(repeating: 0.0, count: events.count + 1)
        for outcome in 0..<(1 << events.count) {
            var chance = 1.0
            for (place, event) in events.enumerated() { chance *= outcome >> place & 1 == 1 ? event : 1 - event }
            expected[outcome.nonzeroBitCount] += chance
        }
        let found = PoissonBinomial(events)
        for (number, chance) in expected.enumerated() {
            #expect(abs(found.chances[number] - chance) < 1e-12)
            #expect(abs(found.atLeast(number) - expected.dropFirst(number).reduce(0, +)) < 1e-12)
        }
        #expect(found.atLeast(events.count + 1) == 0 && found.atLeast(0) == 1)
    }

    @Test(arguments: [(6, 2, 3), (7, 7, 2), (5, 0, 4), (8, 3, 8), (4, 1, 0)])
    func `draws without replacement are what all subsets together give`(population: Int, marked: Int, drawn: Int) {
        var counts = Array(repeating: 0, count: drawn + 1)
        for subset in 0..<(1 << population) where subset.nonzeroBitCount == drawn {
            counts[(subset & ((1 << marked) - 1)).nonzeroBitCount] += 1
        }
        let total = Double(counts.reduce(0, +))
        let found = Hypergeometric(population: population, marked: marked, drawn: drawn)
        var mean = 0.0
        for (number, count) in counts.enumerated() {
            #expect(abs(found.chances[number] - Double(count) / total) < 1e-12)
            mean += Double(number * count) / total
        }
        #expect(abs(found.mean - mean) < 1e-12)
    }
}

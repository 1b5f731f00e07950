import Testing

@testable import ParetoMetrics

/// The mean distances against their definition, one pair after another.
@Suite struct NearestTests {
    @Test(arguments: 1...4, [1, 7, 8, 9, 20]) func equalTheDefinition(dimension: Int, count: Int) throws {
        let set = Samples.cube(dimension, 5, seed: 1)
        let targets = Samples.cube(dimension, count, seed: 2)
        func mean(_ from: PointSet, _ to: PointSet, _ part: (Double) -> Double) -> Double {
            let distances = (0..<from.count).map { index in
                (0..<to.count).map { other in
                    (0..<dimension).reduce(0.0) { sum, objective in
                        let left = part(from[index, objective] - to[other, objective])
                        return sum + left * left
                    }.squareRoot()
                }.min() ?? 0
            }
            return distances.reduce(0, +) / Double(from.count)
        }
        #expect(agrees(try set.gd(to: targets), mean(set, targets) { $0 }))
        #expect(agrees(try set.igd(to: targets), mean(targets, set) { $0 }))
        #expect(agrees(try set.gdPlus(to: targets), mean(set, targets) { max($0, 0) }))
        #expect(agrees(try set.igdPlus(to: targets), mean(targets, set) { min($0, 0) }))
    }
}

import Console
import Determinism
import Foundation
import ParetoMetrics

/// Times the indicators on made-up point sets.
struct IndicatorBench {
    /// The greatest number of points in 2 and 3 objectives.
    let points: Int
    /// The greatest number of objectives.
    let objectives: Int
    /// How often each is measured; the least time counts.
    let rounds: Int

    /// How the points of a set lie.
    enum Shape: String, CaseIterable {
        /// Uniform in the unit cube: few are on the front.
        case cube
        /// On the positive part of the unit sphere: all are on the front.
        case sphere
    }

    /// One line of the report.
    struct Row: Equatable {
        let measure: String
        let objectives: Int
        let shape: Shape
        let points: Int
        let seconds: Double
        /// What was measured, so that the work is seen to be done.
        let value: Double
    }

    /// Points in a set, ascending: powers of ten up to the limit; fewer above three objectives, where work grows fast.
    func sizes(_ objectives: Int) -> [Int] {
        let limits = [4: 10_000, 5: 300, 6: 120]
        let limit = min(points, limits[objectives] ?? points)
        let powers = [1000, 10_000, 100_000, 1_000_000].filter { $0 <= limit }
        return powers.isEmpty ? [limit] : powers
    }

    /// Measures everything; `told` hears what comes next.
    /// - Throws: `CancellationError`, and never for a set's sake.
    func rows(told: (String) -> Void) throws -> [Row] {
        var rows: [Row] = []
        for dimension in 2...max(2, objectives) {
            let reference = [Double](repeating: 1.1, count: dimension)
            let target = try Self.set(.sphere, dimension, 1000)
            for count in sizes(dimension) {
                for shape in Shape.allCases {
                    try Task.checkCancellation()
                    told("\(count) points, \(dimension) objectives")
                    let set = try Self.set(shape, dimension, count)
                    func add(_ measure: String, _ work: () throws -> Double) rethrows {
                        let (seconds, value) = try fastest(work)
                        rows.append(
                            Row(
                                measure: measure, objectives: dimension, shape: shape, points: count, seconds: seconds,
                                value: value))
                    }
                    try add("hv") { try Hypervolume(of: set, reference: reference).value }
                    guard dimension <= 3 else { continue }
                    add("nondominated") { Double(set.nondominated().count) }
                    try add("igd, 1000 targets") { try set.igd(to: target) }
                }
            }
        }
        return rows
    }

    /// Points from a named stream: the same in every run.
    static func set(_ shape: Shape, _ dimension: Int, _ count: Int) throws(MetricsError) -> PointSet {
        var stream = Seed(1).stream("bench/indicators/\(shape.rawValue)/\(dimension)")
        var coordinates: [Double] = []
        coordinates.reserveCapacity(count * dimension)
        for _ in 0..<count {
            var point = (0..<dimension).map { _ in Double.random(in: 0..<1, using: &stream) }
            if shape == .sphere {
                // Directions of the cube's points; not uniform on the sphere, which is of no matter here.
                let length = max(point.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-12)
                point = point.map { $0 / length }
            }
            coordinates += point
        }
        return try PointSet(dimension: dimension, coordinates: coordinates)
    }

    private func fastest(_ work: () throws -> Double) rethrows -> (seconds: Double, value: Double) {
        let clock = ContinuousClock()
        var least = Double.infinity
        var value = 0.0
        for _ in 0..<rounds {
            let began = clock.now
            value = try work()
            let time = (clock.now - began).components
            least = min(least, Double(time.seconds) + Double(time.attoseconds) / 1e18)
        }
        return (least, value)
    }
}

extension IndicatorBench {
    static func table(_ rows: [Row]) -> TextTable {
        TextTable(
            columns: [
                .init("measure"), .init("objectives", alignment: .right), .init("shape"),
                .init("points", alignment: .right), .init("time", unit: "ms", alignment: .right),
                .init("rate", title: "points/s", alignment: .right), .init("value", alignment: .right),
            ],
            rows: rows.map { row in
                [
                    .text(row.measure), .integer(row.objectives), .text(row.shape.rawValue), .integer(row.points),
                    .number(row.seconds * 1000, digits: 3),
                    .number(Double(row.points) / max(row.seconds, 1e-9), digits: 0),
                    .number(row.value, digits: 6),
                ]
            })
    }
}

import Determinism
import SearchSpaces

/// Disjoint niches that cover a space, after the method's first step (Zhu, Zhang, Huang 2025, arXiv 2510.01472).
package struct Partition: Sendable {
    package let spec: PartitionSpec
    private let scale: AxisScale

    /// Sorts by a partition that was made before.
    package init(_ spec: PartitionSpec, of problem: any SearchProblem, seed: Seed) {
        self.spec = spec
        scale = Self.scale(spec.axis, of: problem, seed: seed)
    }

    /// The niches in order.
    package var niches: [Niche] { spec.niches }

    /// The same space in one piece, niche 0; an isomorphism class with cells in several niches counts once for each.
    package var whole: Partition {
        let niche = Niche(
            number: 0, label: "the whole space", lower: niches.first?.lower ?? 0, upper: nil,
            size: niches.reduce(0) { $0 + $1.size }, feasible: niches.reduce(0) { $0 + $1.feasible },
            classes: niches.reduce(0) { $0 + $1.classes })
        return Partition(spec: PartitionSpec(axis: spec.axis, niches: [niche]), scale: scale)
    }

    private init(spec: PartitionSpec, scale: AxisScale) {
        self.spec = spec
        self.scale = scale
    }

    /// The niche an architecture belongs to; nil where the axis has no value for it.
    package func niche(of architecture: Architecture) -> Int? {
        guard let value = scale.value(of: architecture) else { return nil }
        return spec.niches.first { $0.contains(value) }?.number
    }

    /// Cuts the space of `problem` into `count` niches along `axis`.
    ///
    /// Counts are cut one by one, the last niche taking all that is left (0, 1, 2, 3, 4, >= 5 by default); the other
    /// axes are cut so that niches hold about equally many feasible architectures, those with equal figures together.
    /// - Parameter seed: what a random partition is drawn from.
    /// - Complexity: O(n log n) in the size of the space.
    package static func make(
        of problem: any SearchProblem, by axis: PartitionAxis, count: Int, seed: Seed
    ) throws(PartitionError) -> Partition {
        guard let size = problem.space.size else { throw .notListable(problem.space.name) }
        let limit = axis.isCount ? problem.space.positions.count + 1 : 64
        guard (1...limit).contains(count) else { throw .badCount(count, axis: axis, limit: limit) }
        let scale = Self.scale(axis, of: problem, seed: seed)
        let members = (0..<size).compactMap { index -> Member? in
            guard let architecture = problem.space.architecture(at: index), let value = scale.value(of: architecture)
            else { return nil }
            var isUsable = false
            if case .usable = problem.standing(of: architecture) { isUsable = true }
            return Member(architecture: architecture, value: value, isUsable: isUsable)
        }
        let bounds = axis.isCount ? (0..<count).map(Double.init) : equalBounds(of: members, count: count)
        guard !bounds.isEmpty else { throw .nothingFeasible(problem.title) }
        let spec = PartitionSpec(axis: axis, niches: niches(from: bounds, members, axis: axis, space: problem.space))
        return Partition(spec, of: problem, seed: seed)
    }

    private struct Member {
        let architecture: Architecture
        let value: Double
        let isUsable: Bool
    }

    private static func scale(_ axis: PartitionAxis, of problem: any SearchProblem, seed: Seed) -> AxisScale {
        var ranks: [Int] = []
        if axis == .random, let size = problem.space.size {
            var stream = seed.stream("partition/random")
            ranks = stream.shuffled(Array(0..<size))
        }
        return AxisScale(axis: axis, problem: problem, ranks: ranks)
    }

    /// Lower bounds that put about equally many usable members into each niche; equal values are never split.
    private static func equalBounds(of members: [Member], count: Int) -> [Double] {
        let values = members.filter(\.isUsable).map(\.value).sorted()
        guard !values.isEmpty else { return [] }
        var bounds = [min(values[0], members.map(\.value).min() ?? values[0])]
        for part in 1..<max(count, 1) {
            let bound = values[values.count * part / count]
            if let last = bounds.last, bound > last { bounds.append(bound) }
        }
        return bounds
    }

    private static func niches(
        from bounds: [Double], _ members: [Member], axis: PartitionAxis, space: any SearchSpace
    ) -> [Niche] {
        bounds.enumerated().map { number, lower in
            let upper = number + 1 < bounds.count ? bounds[number + 1] : nil
            let inside = members.filter { $0.value >= lower && $0.value < (upper ?? .infinity) }
            let usable = inside.filter(\.isUsable)
            return Niche(
                number: number, label: label(number, lower, upper, axis: axis, of: bounds.count),
                lower: lower, upper: upper, size: inside.count, feasible: usable.count,
                classes: Set(usable.map { space.representative(of: $0.architecture) }).count)
        }
    }

    private static func label(_ number: Int, _ lower: Double, _ upper: Double?, axis: PartitionAxis, of count: Int)
        -> String
    {
        if count == 1 { return "the whole space" }
        if axis.isCount {
            return (upper == nil ? ">= " : "") + "\(Int(lower)) x \(axis.unit)"
        }
        if axis == .random { return "random part \(number + 1) of \(count)" }
        let digits = axis == .latency ? 3 : 2
        let from = NumberText.fixed(lower, digits: digits)
        guard let upper else { return "\(from) \(axis.unit) and more" }
        return "\(from) to \(NumberText.fixed(upper, digits: digits)) \(axis.unit)"
    }
}

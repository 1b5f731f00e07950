import Determinism
import ParetoMetrics
import SearchSpaces

/// Measures what a choice among proposals gains in hypervolume, and what a blind choice among them would.
struct ScreenMeter {
    let basis: ScreenGain.Basis
    /// What becomes 0, objective by objective, and what is divided by.
    private let lower: [Double]
    private let widths: [Double]
    private let reference: [Double]

    /// In hypervolume under a contract; nil under `raw`.
    init?(_ contract: IndicatorContract) {
        guard let bounds = contract.bounds else { return nil }
        basis = .truth
        lower = bounds.lower
        widths = bounds.lower.indices.map { bounds.width($0) }
        reference = contract.reference
    }

    /// In the objectives' own units, as far as the worst of what is known and proposed; an error of 90 % counts nothing.
    init?(known: [[Double]], proposed: [[Double]]) {
        guard let dimension = known.first?.count else { return nil }
        basis = .posterior
        lower = Array(repeating: 0, count: dimension)
        widths = Array(repeating: 1, count: dimension)
        reference = (0..<dimension).map { objective in
            let worst = (known + proposed).map { $0[objective] }.max() ?? 0
            return objective == 0 ? min(worst, 90) : worst
        }
    }

    /// - Parameters:
    ///   - picked: the chosen ones of `children`.
    ///   - values: the objectives of each of `children`, in order.
    ///   - known: the objectives of what was evaluated before.
    /// - Returns: nil where a value is missing.
    func gain(
        of picked: [Architecture], among children: [Child], values: [[Double]], order: ScreenOrder, known: [[Double]]
    ) -> ScreenGain? {
        guard values.count == children.count else { return nil }
        let before = known.map(scaled)
        let all = values.map(scaled)
        let chosen = Set(picked)
        let own = children.indices.filter { chosen.contains(children[$0].architecture) }.map { all[$0] }
        let groups = groups(children, order)
        guard let start = volume(before), let with = volume(before + own),
            let blind = blindVolume(groups, all, before)
        else { return nil }
        return ScreenGain(
            proposed: children.count, kept: picked.count, picked: max(with - start, 0), blind: max(blind - start, 0),
            basis: basis)
    }

    private struct Group {
        let members: [Int]
        let drawn: Int
    }

    /// One group that all are drawn from, or one a niche where the niches have shares of their own.
    private func groups(_ children: [Child], _ order: ScreenOrder) -> [Group] {
        guard let limits = order.limits else {
            return [Group(members: Array(children.indices), drawn: min(order.kept, children.count))]
        }
        return limits.enumerated().map { niche, limit in
            let members = children.indices.filter { children[$0].niche == niche }
            return Group(members: members, drawn: min(limit, members.count))
        }
    }

    private func scaled(_ values: [Double]) -> [Double] {
        values.indices.map { (values[$0] - lower[$0]) / widths[$0] }
    }

    private func volume(_ points: [[Double]]) -> Double? {
        guard let set = try? PointSet(points, dimension: reference.count) else { return nil }
        return (try? Hypervolume(of: set, reference: reference))?.value
    }

    /// Exact for two objectives; else the mean over 64 drawn choices.
    private func blindVolume(_ groups: [Group], _ all: [[Double]], _ before: [[Double]]) -> Double? {
        if reference.count == 2 {
            let drawn = groups.map { group in
                BlindChoice.Group(points: group.members.map { (all[$0][0], all[$0][1]) }, drawn: group.drawn)
            }
            return BlindChoice(
                known: before.map { ($0[0], $0[1]) }, groups: drawn, reference: (reference[0], reference[1])
            ).expectedHypervolume
        }
        let draws = 64
        var stream = Seed(1).stream("screen/blind")
        var sum = 0.0
        for _ in 0..<draws {
            let chosen = groups.flatMap { stream.sample($0.drawn, from: $0.members) }
            guard let volume = volume(before + chosen.map { all[$0] }) else { return nil }
            sum += volume
        }
        return sum / Double(draws)
    }
}

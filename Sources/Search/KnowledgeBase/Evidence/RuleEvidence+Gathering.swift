import Determinism
import SearchSpaces

extension RuleEvidence {
    /// Compares the evaluated cells that satisfy a rule's check with those that do not.
    ///
    /// A niche's rule is judged by the niche's cells. A global rule is judged within each niche and the differences
    /// are averaged (`StratifiedDifference`), since niches differ in error by what they are cut by; niches in which
    /// all cells or none satisfy the check do not count, in `with` and `without` neither.
    /// - Parameters:
    ///   - evaluations: all of the search so far; their number names the random stream, so that equal states give
    ///     equal intervals.
    ///   - objectives: those of the evaluations' values, in that order.
    /// - Returns: nil for a rule without a check.
    /// - Complexity: O(`resamples` x evaluations x objectives); about 1 ms per 240 cells when optimised.
    package init?(
        of rule: Rule, over evaluations: [Evaluation], objectives: [Objective], in space: any SearchSpace, seed: Seed
    ) {
        guard let check = rule.check else { return nil }
        let sample = Self.sample(check.test(in: space), scope: rule.scope, evaluations, dimension: objectives.count)
        with = sample.with
        without = sample.without
        let isEnough = min(with, without) >= Self.leastCells
        let stream = seed.stream("evidence/\(rule.id)/\(evaluations.count)")
        let intervals =
            isEnough ? PercentileBootstrap.intervals(of: sample, resamples: Self.resamples, stream: stream) : nil
        effects = zip(objectives, sample.estimate() ?? []).enumerated().map { place, pair in
            let interval = intervals?[place]
            let verdict = interval.map { Self.verdict($0, polarity: rule.polarity) } ?? .unknown
            return Effect(objective: pair.0, gain: pair.1, interval: interval, verdict: verdict)
        }
        verdict = effects.first?.verdict ?? .unknown
    }

    private static func sample(
        _ test: (Architecture) -> Bool, scope: RuleScope, _ evaluations: [Evaluation], dimension: Int
    ) -> StratifiedDifference {
        var strata: [Int: StratifiedDifference.Stratum] = [:]
        for evaluation in evaluations where scope == .global || scope == .niche(evaluation.niche) {
            strata[evaluation.niche, default: .init()].satisfied.append(test(evaluation.architecture))
            strata[evaluation.niche, default: .init()].values += evaluation.values
        }
        // In the order of the niches, so that sums and draws are the same each time.
        let ordered = strata.sorted { $0.key < $1.key }.map(\.value)
        return StratifiedDifference(ordered, dimension: dimension)
    }

    private static func verdict(_ interval: Interval, polarity: RulePolarity) -> Verdict {
        if interval.lower > 0 { return polarity == .prefer ? .supported : .contradicted }
        if interval.upper < 0 { return polarity == .prefer ? .contradicted : .supported }
        return .unknown
    }
}

extension KnowledgeBase {
    /// The evidence of every active rule that can be checked, by rule id; parameters as `RuleEvidence.init`.
    package func evidence(
        over evaluations: [Evaluation], objectives: [Objective], in space: any SearchSpace, seed: Seed
    ) -> [String: RuleEvidence] {
        var found: [String: RuleEvidence] = [:]
        for rule in active {
            found[rule.id] = RuleEvidence(of: rule, over: evaluations, objectives: objectives, in: space, seed: seed)
        }
        return found
    }
}

import Determinism
import ParetoMetrics

extension RuleBlame {
    /// One line for each rule that was ever added, in the order of their ids.
    ///
    /// Hypervolume is counted under the `span` contract in the order of the evaluations (`HypervolumeGains`); where no
    /// true front is known there are no gains. Children of searchers that ask no designer are left out.
    /// - Parameter seed: its stream `blame/RULE/N`, N being the evaluations, resamples the children.
    package static func all(in state: SearchState, problem: any SearchProblem, seed: Seed) -> [RuleBlame] {
        let children = Children(state, contract: problem.truth?.span)
        return state.knowledge.rules.map { rule in
            RuleBlame(
                of: rule, children, rounds: state.rounds,
                stream: seed.stream("blame/\(rule.id)/\(state.archive.count)"))
        }
    }

    private init(of rule: Rule, _ children: Children, rounds: [Round], stream: RandomStream) {
        self.rule = rule
        let outcomes = rounds.flatMap { round in
            round.outcomes.filter { round.rulesShown[$0.niche ?? 0]?.contains(rule.id) ?? false }
        }
        accepted = outcomes.reduce(0) { $0 + $1.accepted.count }
        proposed = accepted + outcomes.reduce(0) { $0 + $1.refused.count }
        let under = children.all.filter { $0.rules.contains(rule.id) }
        evaluated = under.count
        onFront = under.count { $0.isOnFront }
        gainWith = Self.mean(under.compactMap(\.gain))
        gainWithout = Self.mean(children.all.filter { !$0.rules.contains(rule.id) }.compactMap(\.gain))
        difference = Self.difference(children.all, under: rule.id, stream) { _ in 0 }
        withinGenerations = Self.difference(children.all, under: rule.id, stream) { $0.generation }
    }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Compares children of the same stratum alone.
    private static func difference(
        _ children: [Children.Child], under rule: String, _ stream: RandomStream, by stratum: (Children.Child) -> Int
    ) -> Difference? {
        var strata: [Int: StratifiedDifference.Stratum] = [:]
        for child in children {
            guard let gain = child.gain else { continue }
            strata[stratum(child), default: .init()].satisfied.append(child.rules.contains(rule))
            // The difference counts smaller values as better.
            strata[stratum(child), default: .init()].values.append(-gain)
        }
        let sample = StratifiedDifference(strata.sorted { $0.key < $1.key }.map(\.value), dimension: 1)
        guard let value = sample.estimate()?.first else { return nil }
        let isEnough = min(sample.with, sample.without) >= RuleEvidence.leastCells
        let intervals =
            isEnough
            ? PercentileBootstrap.intervals(of: sample, resamples: RuleEvidence.resamples, stream: stream) : nil
        return Difference(value: value, interval: intervals?.first)
    }

    /// The children of a designer that were evaluated.
    private struct Children {
        struct Child {
            let generation: Int
            let rules: Set<String>
            let gain: Double?
            let isOnFront: Bool
        }

        let all: [Child]

        init(_ state: SearchState, contract: IndicatorContract?) {
            let evaluations = state.archive.evaluations
            let gains = contract.map { HypervolumeGains.of(evaluations, under: $0) }
            let front = Set(state.archive.front().map(\.number))
            all = state.rounds.filter(\.plan.consults).flatMap { round in
                (round.evaluations?.evaluations ?? []).map { evaluation in
                    Child(
                        generation: evaluation.generation, rules: Set(round.rulesShown(for: evaluation)),
                        gain: gains?[evaluation.number - 1], isOnFront: front.contains(evaluation.number))
                }
            }
        }
    }
}

import Determinism
import SearchSpaces

/// The parts of a prompt that tell a designer the whole search.
struct OverviewText {
    let prompt: DesignPrompt
    let overview: SearchOverview
    let space: any SearchSpace

    /// What is left to spend, and what the last generation gained.
    var budget: String {
        var parts: [String] = []
        if let left = overview.evaluationsLeft { parts.append("\(left) evaluations are left") }
        if let left = overview.callsLeft { parts.append("\(left) calls are left") }
        if overview.hypervolumes.count == 2 {
            let gain = overview.hypervolumes[1] - overview.hypervolumes[0]
            parts.append(
                "hypervolume \(NumberText.fixed(overview.hypervolumes[1], digits: 4)), the last generation added "
                    + NumberText.fixed(gain, digits: 4))
        }
        return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
    }

    /// `latency is about 1.20 ms + 1.31 a nor_conv_3x3 + ..., give or take 0.21 ms`.
    var costs: String {
        guard let costs = overview.costs, prompt.objectives.count > 1 else { return "" }
        let objective = prompt.objectives[1]
        let terms = costs.perOperator.map { name, cost in
            " \(cost < 0 ? "-" : "+") \(NumberText.fixed(cost.magnitude, digits: 2)) a \(name)"
        }.joined()
        return
            "By least squares over all cells \(objective.rawValue) is about \(NumberText.fixed(costs.base, digits: 2))"
            + "\(terms) \(objective.unit), operators on live edges counted, give or take "
            + "\(NumberText.fixed(costs.spread, digits: 2)) (one standard deviation)."
    }

    /// The front from fast to slow; between two neighbours the area that a cell between them could gain at most.
    var front: String {
        guard !overview.front.isEmpty else { return "" }
        let heading =
            "The front, by \(prompt.objectives.last?.rawValue ?? "cost"); [room] is what a cell between two of it "
            + "could add at most, in \(prompt.objectives.map(\.unit).joined(separator: " x ")):"
        var lines = [heading]
        for (place, member) in overview.front.enumerated() {
            lines.append(line(member))
            guard place + 1 < overview.front.count, prompt.objectives.count == 2 else { continue }
            let next = overview.front[place + 1]
            let room = (next.values[1] - member.values[1]) * (member.values[0] - next.values[0])
            lines.append("  [\(NumberText.fixed(room, digits: 3))]")
        }
        return lines.joined(separator: "\n")
    }

    /// Every evaluation of the search, one a line, in letters: number, cell, objectives.
    var history: String {
        let evaluations = prompt.archive.evaluations
        if evaluations.isEmpty { return "Nothing was evaluated yet." }
        let names = prompt.objectives.map { "\($0.rawValue) [\($0.unit)]" }.joined(separator: ", ")
        let lines = evaluations.map { evaluation in
            let values = zip(prompt.objectives, evaluation.values)
                .map { NumberText.fixed($1, digits: $0.digits) }.joined(separator: " ")
            return "\(evaluation.number) \(space.letters(of: evaluation.architecture)) \(values)"
        }
        return (["All evaluations: number, cell, \(names):"] + lines).joined(separator: "\n")
    }

    /// What became of the last answer's children.
    var last: String {
        var lines = overview.outcomes.map { outcome in
            let predicted = outcome.predicted.map { ", you expected \(NumberText.fixed($0, digits: 2))" } ?? ""
            let fate = outcome.dominatedBy.map { "dominated by #\($0)" } ?? "on the front"
            let error = NumberText.fixed(outcome.evaluation.values[0], digits: 2)
            return "#\(outcome.evaluation.number): error \(error)\(predicted); \(fate)"
        }
        lines += prompt.refusals.map { "refused \($0.excerpt): \($0.reason.rawValue), \($0.detail)" }
        return lines.isEmpty ? "" : (["What became of the last proposals:"] + lines).joined(separator: "\n")
    }

    /// How far each niche was searched.
    var niches: String {
        let lines = overview.standings.map { standing in
            "niche \(standing.niche.number) (\(standing.niche.label)): \(standing.niche.feasible) usable cells, "
                + "\(standing.evaluated) evaluated, \(standing.onFront) on the front"
        }
        return (["Niches:"] + lines).joined(separator: "\n")
    }

    private func line(_ evaluation: Evaluation) -> String {
        let values = zip(prompt.objectives, evaluation.values).map { objective, value in
            "\(objective.rawValue) \(NumberText.fixed(value, digits: objective.digits))"
        }
        return "#\(evaluation.number) \(space.letters(of: evaluation.architecture)) \(values.joined(separator: ", "))"
    }
}

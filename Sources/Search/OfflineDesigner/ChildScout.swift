import Determinism
import SearchSpaces

/// Words the surrogate's picks for one niche as the answer a language model would give.
struct ChildScout {
    let problem: any SearchProblem
    let surrogate: Surrogate

    /// The picks of the whole generation are made together, within every niche's share; this niche's are answered.
    func answer(to prompt: DesignPrompt) -> String {
        var limits = Array(repeating: 0, count: prompt.niches)
        for order in prompt.orders { if let niche = order.niche { limits[niche] = order.children.count } }
        let total = limits.reduce(0, +)
        let picks = surrogate.picks(total, limits: limits, novelty: prompt.novelty, after: prompt.archive) ?? []
        let children = picks.filter { $0.niche == prompt.niche.number }.map { child($0, prompt) }
        return AnswerText.lines("children", children)
    }

    private func child(_ pick: Surrogate.Pick, _ prompt: DesignPrompt) -> String {
        let parents = parents(of: pick.architecture, prompt).map { String($0.number) }.joined(separator: ", ")
        let costs = zip(problem.objectives.dropFirst(), pick.figures).map { objective, figure in
            "\(objective.rawValue) \(NumberText.fixed(figure, digits: objective.digits)) \(objective.unit)"
        }
        let error = NumberText.fixed(pick.error.mean, digits: 1)
        let spread = NumberText.fixed(pick.error.deviation, digits: 1)
        let reason = "expected error \(error) +- \(spread) %, known \(costs.joined(separator: ", "))"
        let code = problem.space.text(of: pick.architecture)
        return #"{"architecture_code": "\#(code)", "parents": [\#(parents)], "rationale": "\#(reason)"}"#
    }

    /// The evaluated cell of the niche's front that differs least, if at most two edges differ.
    private func parents(of cell: Architecture, _ prompt: DesignPrompt) -> [Evaluation] {
        let nearest = prompt.parents.min { one, other in
            (one.architecture.distance(to: cell), one.number) < (other.architecture.distance(to: cell), other.number)
        }
        guard let nearest, nearest.architecture.distance(to: cell) <= 2 else { return [] }
        return [nearest]
    }
}

/// Answers laid out as a model lays them out, one element a line.
enum AnswerText {
    static func lines(_ name: String, _ elements: [String]) -> String {
        if elements.isEmpty { return "{\"\(name)\": []}" }
        return "{\"\(name)\": [\n" + elements.joined(separator: ",\n") + "\n]}"
    }
}

import Determinism
import SearchSpaces

/// What a prompt's placeholders stand for.
struct PromptValues {
    let prompt: DesignPrompt
    let space: any SearchSpace

    /// The text in the place of `placeholder`; empty where there is nothing to say.
    func text(of placeholder: PromptPlaceholder) -> String {
        switch placeholder {
        case .guide: space.guide
        case .title: prompt.title
        case .goals: prompt.objectives.map { "\($0.rawValue) (\($0.unit))" }.joined(separator: " and ")
        case .brief: prompt.brief
        case .generation: String(prompt.generation)
        case .niche: String(prompt.niche.number)
        case .lastNiche: String(prompt.niches - 1)
        case .nicheLabel: prompt.niche.label
        case .nicheCells: String(prompt.niche.feasible)
        case .rules: rules
        case .parents: parents
        case .results: results
        case .refusals: refusals
        case .count: prompt.order.children.count == 1 ? "1 new cell" : "\(prompt.order.children.count) new cells"
        case .orders: orders
        case .grammar: RulePredicate.grammar
        case .best: plainly("The best cells so far:", prompt.parents)
        case .latest: plainly("The last cells that were evaluated:", prompt.recent)
        case .letters: space.lettersGuide
        case .budget: overview?.budget ?? ""
        case .costs: overview?.costs ?? ""
        case .front: overview?.front ?? ""
        case .history: overview?.history ?? ""
        case .last: overview?.last ?? ""
        case .niches: overview?.niches ?? ""
        case .checks: RulePredicate.examples.map { "'\($0)'" }.joined(separator: ", ")
        case .orSame: prompt.novelty == .byClass ? ", or computes the same as one that was," : ""
        case .goodCells:
            prompt.order.children.count == 1 ? "1 good cell" : "\(prompt.order.children.count) good cells"
        }
    }

    private var overview: OverviewText? {
        prompt.overview.map { OverviewText(prompt: prompt, overview: $0, space: space) }
    }

    private var rules: String {
        guard prompt.ablation.has(.knowledge) else { return "" }
        if prompt.rules.isEmpty { return "Knowledge base: no rules yet." }
        let legend = prompt.ablation.has(.evidence) ? " (\(RuleLine.legend))" : ""
        return (["Knowledge base\(legend):"] + prompt.rules.map { "- " + $0.text }).joined(separator: "\n")
    }

    private var parents: String {
        if prompt.parents.isEmpty { return "Nothing was evaluated\(place) yet." }
        let whose = prompt.ablation.has(.partition) ? "niche's front" : "front"
        return (["The \(whose), the parents to vary:"] + prompt.parents.map(line)).joined(separator: "\n")
    }

    private var results: String {
        if prompt.recent.isEmpty { return "The last generation evaluated nothing\(place)." }
        let lines = prompt.recent.map { evaluation in
            let reason = evaluation.origin.rationale
            return line(evaluation) + (reason.isEmpty ? "" : " (your reason: \(reason))")
        }
        return (["Results of the last generation\(place):"] + lines).joined(separator: "\n")
    }

    /// ` in this niche`, where there are niches.
    private var place: String { prompt.ablation.has(.partition) ? " in this niche" : "" }

    /// What a model is told that is asked plainly: results, and nothing of how to go on from them.
    private func plainly(_ heading: String, _ evaluations: [Evaluation]) -> String {
        if prompt.parents.isEmpty, prompt.recent.isEmpty { return "" }
        return ([heading] + evaluations.map(line)).joined(separator: "\n")
    }

    private var refusals: String {
        if prompt.refusals.isEmpty { return "" }
        let lines = prompt.refusals.map { "- \($0.excerpt): \($0.reason.rawValue), \($0.detail)" }
        return (["Refused of your last proposals, not evaluated:"] + lines).joined(separator: "\n")
    }

    private var orders: String {
        prompt.order.children.enumerated().map { number, child in "\(number + 1). " + order(child) }
            .joined(separator: "\n")
    }

    private func order(_ child: ChildOrder) -> String {
        let names = child.parents.map { "#\($0)" }.joined(separator: " and ")
        return switch child.variation {
        case .crossover: "crossover of \(names): each edge from one of the two"
        case .mutation: "mutation of \(names): one or two edges changed"
        case .start, .free, .drawn: prompt.ablation.has(.partition) ? "any cell of this niche" : "any cell"
        }
    }

    private func line(_ evaluation: Evaluation) -> String {
        let figures = zip(prompt.objectives, evaluation.values).map { objective, value in
            "\(objective.rawValue) \(NumberText.fixed(value, digits: objective.digits)) \(objective.unit)"
        }
        return "#\(evaluation.number) \(space.text(of: evaluation.architecture)) \(figures.joined(separator: ", "))"
    }
}

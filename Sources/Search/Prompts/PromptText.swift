import Determinism
import SearchSpaces

/// A prompt in words, for a language model.
package struct PromptText: Equatable, Sendable {
    /// The wording's version; it changes with every change of a sentence below.
    package static let version = 1

    /// What the model is and how it has to answer.
    package let system: String
    /// What is asked now.
    package let user: String

    /// Names the words: an answer is recorded with it.
    package var digest: Digest { Digest(of: system + "\n\n" + user) }

    /// Words `prompt`; `space` writes its architectures.
    package init(_ prompt: DesignPrompt, space: any SearchSpace) {
        let wording = Wording(prompt: prompt, space: space)
        system = wording.system
        user = wording.sections.joined(separator: "\n\n")
    }
}

/// The sentences, section by section.
private struct Wording {
    let prompt: DesignPrompt
    let space: any SearchSpace

    var system: String {
        """
        You design neural network cells for a given device. \(space.guide)
        Answer with one JSON object and nothing else.
        """
    }

    var sections: [String] {
        guard prompt.ablation.has(.guidance) else { return [task] + feedback + [proposeFreely] }
        var sections = [task, prompt.ablation.has(.partition) ? niche : wholeSpace]
        if prompt.ablation.has(.knowledge) { sections.append(knowledge) }
        sections += [parents, results]
        if !prompt.refusals.isEmpty { sections.append(refusals) }
        sections.append(prompt.purpose == .revise ? revise : propose)
        return sections
    }

    private var task: String {
        let goals = prompt.objectives.map { "\($0.rawValue) (\($0.unit))" }.joined(separator: " and ")
        return "Task \(prompt.title): minimise \(goals). \(prompt.brief)"
    }

    private var niche: String {
        """
        Generation \(prompt.generation), niche \(prompt.niche.number) of 0 to \(prompt.niches - 1): \
        \(prompt.niche.label). It holds \(prompt.niche.feasible) usable cells. Every niche is searched for itself: a \
        cell outside this niche is refused, however good it is.
        """
    }

    private var wholeSpace: String {
        """
        Generation \(prompt.generation). The space is searched as a whole: it holds \(prompt.niche.feasible) usable \
        cells.
        """
    }

    private var knowledge: String {
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
    private var feedback: [String] {
        if prompt.parents.isEmpty, prompt.recent.isEmpty { return [] }
        return [
            (["The best cells so far:"] + prompt.parents.map(line)).joined(separator: "\n"),
            (["The last cells that were evaluated:"] + prompt.recent.map(line)).joined(separator: "\n"),
        ]
    }

    private var proposeFreely: String {
        let count = prompt.order.children.count
        return """
            Propose \(count == 1 ? "1 good cell" : "\(count) good cells").
            \(Self.answerForm)
            """
    }

    private static let answerForm = """
        Answer: {"children": [{"architecture_code": "|...|+|...|+|...|", "parents": [numbers], \
        "rationale": "one sentence"}]}
        """

    private var refusals: String {
        let lines = prompt.refusals.map { "- \($0.excerpt): \($0.reason.rawValue), \($0.detail)" }
        return (["Refused of your last proposals, not evaluated:"] + lines).joined(separator: "\n")
    }

    private var revise: String {
        """
        Revise the knowledge base from these results: what made cells of this niche accurate or fast, what did not? \
        Add, edit or retire rules; keep rules few, specific and true. "check" is optional and makes a rule testable on cells, in this language:
        \(RulePredicate.grammar)
        Answer: {"add": [{"polarity": "prefer" or "avoid", "scope": "niche" or "global", "text": "one sentence", \
        "check": "..."}], "edit": [{"id": "r1", "text": "..."}], "retire": [{"id": "r2", "reason": "..."}]}
        Empty lists are allowed.
        """
    }

    private var propose: String {
        let orders = prompt.order.children.enumerated().map { number, child in
            "\(number + 1). " + order(child)
        }
        let many = orders.count == 1 ? "1 new cell" : "\(orders.count) new cells"
        return """
            Propose \(many)\(prompt.ablation.has(.partition) ? " of this niche" : "") that may enter the front of error and cost:
            \(orders.joined(separator: "\n"))
            A cell that was evaluated before\(prompt.novelty == .byClass ? ", or computes the same as one that was," : "") is refused.
            \(Self.answerForm)
            """
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

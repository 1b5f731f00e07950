import Console
import Determinism
import Search

/// A lineage as a tree of lines, the evaluation asked about at the root and its parents under it.
struct LineageText {
    let lineage: Lineage
    let problem: TableProblem
    /// Whether prompts and answers are written out.
    let showsWords: Bool

    var lines: [String] {
        guard let root = lineage.ancestors.first else { return [] }
        var told: Set<Int> = []
        return branch(root, head: "", body: "", &told)
    }

    /// The lines of one evaluation and all above it; `head` stands before its first line, `body` before the others.
    private func branch(_ ancestor: Ancestor, head: String, body: String, _ told: inout Set<Int>) -> [String] {
        let number = ancestor.evaluation.number
        guard told.insert(number).inserted else { return [head + "#\(number), told above"] }
        let parents = ancestor.evaluation.origin.parents.filter { $0 < number }.compactMap { lineage[$0] }
        let rule = parents.isEmpty ? "   " : "│  "
        let facts = facts(ancestor)
        var lines = [head + facts[0]] + facts.dropFirst().map { body + rule + $0 }
        for (place, parent) in parents.enumerated() {
            let isLast = place == parents.count - 1
            lines += branch(parent, head: body + (isLast ? "└─ " : "├─ "), body: body + (isLast ? "   " : "│  "), &told)
        }
        return lines
    }

    private func facts(_ ancestor: Ancestor) -> [String] {
        let evaluation = ancestor.evaluation
        let index = problem.space.index(of: evaluation.architecture).map(String.init) ?? "-"
        let mark = ancestor.mark.map { " \"\($0)\"" } ?? ""
        let figures = zip(problem.objectives, evaluation.values).map { objective, value in
            "\(objective.rawValue) \(NumberText.fixed(value, digits: objective.digits)) \(objective.unit)"
        }
        var facts = [
            "#\(evaluation.number) cell \(index)\(mark): \(figures.joined(separator: ", "))",
            problem.space.text(of: evaluation.architecture), origin(ancestor),
        ]
        if !evaluation.origin.rationale.isEmpty {
            facts.append("because: " + Sanitizer.singleLine(evaluation.origin.rationale))
        }
        if let proposal = ancestor.proposal { facts += told(proposal) }
        return facts
    }

    private func origin(_ ancestor: Ancestor) -> String {
        let evaluation = ancestor.evaluation
        let parents = evaluation.origin.parents.map { "#\($0)" }.joined(separator: " and ")
        let what = evaluation.origin.variation.rawValue + (parents.isEmpty ? "" : " of " + parents)
        let place = "generation \(evaluation.generation), niche \(evaluation.niche)"
        guard let proposal = ancestor.proposal else { return "\(what), \(place)" }
        return "\(what), \(place), by \(proposal.designer?.description ?? "an unknown designer") in [\(proposal.cell)]"
    }

    private func told(_ proposal: Ancestor.Proposal) -> [String] {
        var facts = proposal.rules.isEmpty ? ["no rules in force"] : ["rules in force:"]
        facts += proposal.rules.map { "  \($0.id) \($0.polarity.rawValue), \($0.scope.text): \($0.text)" }
        guard showsWords else { return facts + ["prompt \(proposal.answer.prompt.short)"] }
        if let prompt = proposal.prompt {
            facts.append("prompt \(proposal.answer.prompt.short):")
            facts += Self.quoted(prompt.system + "\n\n" + prompt.user)
        } else {
            facts.append("prompt \(proposal.answer.prompt.short), which cannot be worded again here")
        }
        return facts + ["answer:"] + Self.quoted(proposal.answer.text)
    }

    private static func quoted(_ text: String) -> [String] {
        Sanitizer.sanitized(text).split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    }
}

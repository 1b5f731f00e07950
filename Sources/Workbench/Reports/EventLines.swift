import Console
import Determinism
import Search

/// What the events of a generation say to whoever watches: a line for each proposal and for each edit of a rule.
///
/// `+` was evaluated, `-` was refused or could not be measured; a rule says what was done to it.
struct EventLines {
    let problem: any SearchProblem
    let style: TextStyle

    /// The lines of one event, `state` being what it led to; none for an event that shows nothing.
    func lines(of event: SearchEvent, in state: SearchState) -> [String] {
        switch event {
        case .knowledgeRevised(let revision):
            let fault = revision.fault.map { [style.yellow("- revision: \(Sanitizer.singleLine($0))")] } ?? []
            return fault + revision.outcomes.map(line)
        case .proposed(let outcome):
            if outcome.accepted.isEmpty, outcome.refused.isEmpty, outcome.niche != nil {
                return [style.dim("- none: no child was proposed")]
            }
            return outcome.refused.map { refusal in
                style.dim("- \(refusal.reason.rawValue)  \(refusal.excerpt): \(refusal.detail)")
            }
        case .evaluated(let batch):
            let front = Set(state.archive.front().map(\.number))
            let longest = batch.evaluations.map { problem.space.shortText(of: $0.architecture).count }.max() ?? 0
            return batch.evaluations.map { line($0, width: longest, isOnFront: front.contains($0.number)) }
                + batch.failures.map { failure in
                    "- \(failure.reason.rawValue)  \(problem.space.shortText(of: failure.architecture))"
                }
        case .partitioned, .budgeted, .generationBegan, .answered, .callFailed, .limitAsked, .screened,
            .generationFinished:
            return []
        }
    }

    /// `+ #34 3x3|3x3 3x3|skip none 1x1  error 8.63 %  latency 5.293 ms  front`.
    private func line(_ evaluation: Evaluation, width: Int, isOnFront: Bool) -> String {
        let name = problem.space.shortText(of: evaluation.architecture)
        let blanks = String(repeating: " ", count: width - name.count)
        var parts = ["+ #\(evaluation.number) \(name)\(blanks)"]
        parts += zip(problem.objectives, evaluation.values).map { objective, value in
            "\(objective.rawValue) \(NumberText.fixed(value, digits: objective.digits)) \(objective.unit)"
        }
        if isOnFront { parts.append("front") }
        let text = parts.joined(separator: "  ")
        return isOnFront ? style.green(text) : text
    }

    private func line(_ outcome: EditOutcome) -> String {
        switch outcome {
        case .applied(let action, let rule):
            let check = rule.check.map { " [\($0.text)]" } ?? ""
            let done = Self.done[action] ?? action.rawValue
            return style.cyan(
                "rule \(rule.id) \(done): \(rule.polarity.rawValue), \(rule.scope.text): "
                    + Sanitizer.singleLine(rule.text) + check)
        case .refused(let reason):
            return style.dim("- rule: \(Sanitizer.singleLine(reason.message))")
        }
    }

    private static let done: [KnowledgeEdit.Action: String] = [.add: "added", .edit: "edited", .retire: "retired"]
}

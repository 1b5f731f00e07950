import Determinism
import ParetoMetrics
import Search

/// The line after each generation: evaluations, front, indicators under their contract, refusals, and the bill so far.
struct GenerationLine {
    let report: GenerationReport
    let spending: Spending
    /// Time the search has taken so far; nil where it is not known.
    var milliseconds: Int?
    /// The accuracy that the search sees.
    var accuracy = SeenAccuracy.test

    var text: String {
        var parts = [
            report.number == 0 ? "start" : "generation \(report.number)",
            "\(report.evaluations) evaluations", "front \(report.frontSize)",
        ]
        if let span = report.span { parts.append(indicators(span)) }
        if spending.labels > 0 { parts.append("labels \(spending.labels)") }
        if report.refusedCount > 0 { parts.append("refused \(refusals)") }
        if spending.calls > 0 { parts.append(calls) }
        if spending.tokens > 0 { parts.append(tokens) }
        if spending.money > .zero || spending.unpricedCalls > 0 {
            parts.append("money \(BudgetReport.money(spending))")
        }
        if let milliseconds { parts.append("\(NumberText.fixed(Double(milliseconds) / 1000, digits: 1)) s") }
        return parts.joined(separator: "  ")
    }

    private var calls: String {
        "calls \(spending.calls)" + (spending.repairs == 0 ? "" : " (\(spending.repairs) repairs)")
    }

    /// Tokens that the server did not report are marked.
    private var tokens: String {
        "tokens \(spending.tokens)" + (spending.estimatedTokens == 0 ? "" : " (\(spending.estimatedTokens) estimated)")
    }

    /// `span HV 0.9861 (99.68 % \(accuracy.shareText)), IGD 0.0206`.
    private func indicators(_ span: Indicators) -> String {
        var text = "\(span.contract.rule.rawValue) HV \(NumberText.fixed(span.hv, digits: 4))"
        if let share = span.hvShare {
            text += " (\(NumberText.fixed(share * 100, digits: 2)) % \(accuracy.shareText))"
        }
        if let igd = span.igd { text += ", IGD \(NumberText.fixed(igd, digits: 4))" }
        return text
    }

    private var refusals: String {
        let reasons = Refusal.Reason.allCases.compactMap { reason in
            report.refused[reason].map { "\($0) \(reason.rawValue)" }
        }
        return "\(report.refusedCount)" + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
    }
}

import Determinism
import ParetoMetrics
import Search

/// The line after each generation: evaluations, front, indicators under their contract, refusals, and the bill so far.
struct GenerationLine {
    let report: GenerationReport
    let spending: Spending
    /// Time the search has taken so far; nil where it is not known.
    var milliseconds: Int?

    var text: String {
        var parts = [
            report.number == 0 ? "start" : "generation \(report.number)",
            "\(report.evaluations) evaluations", "front \(report.frontSize)",
        ]
        if let span = report.span { parts.append(Self.indicators(span)) }
        parts += ["refused \(refusals)", "calls \(spending.calls)", "tokens \(spending.tokens)"]
        if let milliseconds { parts.append("\(NumberText.fixed(Double(milliseconds) / 1000, digits: 1)) s") }
        return parts.joined(separator: "  ")
    }

    /// `span HV 0.9861 (99.68 % of the true front's), IGD 0.0206`.
    private static func indicators(_ span: Indicators) -> String {
        var text = "\(span.contract.rule.rawValue) HV \(NumberText.fixed(span.hv, digits: 4))"
        if let share = span.hvShare {
            text += " (\(NumberText.fixed(share * 100, digits: 2)) % of the true front's)"
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

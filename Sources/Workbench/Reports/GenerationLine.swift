import Determinism
import Search

/// The line after each generation: evaluations, front, indicators, refusals, calls and tokens so far.
struct GenerationLine {
    let report: GenerationReport
    let spending: Spending

    var text: String {
        var parts = [
            report.number == 0 ? "start" : "generation \(report.number)",
            "\(report.evaluations) evaluations", "front \(report.frontSize)",
        ]
        if let span = report.span {
            parts.append("HV \(NumberText.fixed(span.hv, digits: 4))")
            if let share = span.hvShare {
                parts.append("(\(NumberText.fixed(share * 100, digits: 2)) % of the true front's)")
            }
            if let igd = span.igd { parts.append("IGD \(NumberText.fixed(igd, digits: 4)) span") }
        }
        let reasons = Refusal.Reason.allCases.compactMap { reason in
            report.refused[reason].map { "\($0) \(reason.rawValue)" }
        }
        parts.append("refused \(report.refusedCount)" + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"))
        parts.append("calls \(spending.calls)")
        parts.append("tokens \(spending.tokens)")
        return parts.joined(separator: "  ")
    }
}

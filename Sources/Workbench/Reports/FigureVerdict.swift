import Console
import Figures

/// What verifying a figure came to.
struct FigureVerdict: Equatable, Sendable {
    /// The verdicts, as reports write them.
    enum Verdict: String, Sendable {
        case same, differs
        case notChecked = "not checked"
    }

    let file: String
    let verdict: Verdict
    /// Sentences; none for a figure that is the same.
    let reasons: [String]

    init(file: String, verdict: Verdict, reasons: [String]) {
        self.file = file
        self.verdict = verdict
        self.reasons = reasons
    }

    /// The outcome of a comparison; a file that the format writes beside the figure is named.
    init(file: String, _ differences: [FigureDifference]) {
        let reasons = differences.flatMap { difference in
            (difference.file == file ? [] : ["In \(difference.file):"]) + difference.explanation
        }
        self.init(file: file, verdict: differences.isEmpty ? .same : .differs, reasons: reasons)
    }

    /// The verdict, and each reason in a line of its own.
    var lines: [String] { ["\(verdict.rawValue): \(file)"] + reasons.map { "  \($0)" } }

    /// All of them for machines.
    static func table(_ checks: [FigureVerdict]) -> TextTable {
        TextTable(
            columns: [.init("figure"), .init("verdict"), .init("why")],
            rows: checks.map {
                [.text($0.file), .text($0.verdict.rawValue), .text($0.reasons.joined(separator: " "))]
            })
    }
}

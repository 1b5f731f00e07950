import Console
import LanguageModels

/// What a trial of a model showed, and what follows from it.
struct TrialReport {
    /// What was found of each property, in the order in which it was looked at.
    private(set) var findings: [(what: String, finding: String)]
    /// What follows, in one sentence.
    var verdict = ""

    init(model: ModelIdentity) {
        findings = [("model", Sanitizer.singleLine(model.description))]
    }

    mutating func add(_ what: String, _ finding: String) {
        findings.append((what, Sanitizer.singleLine(finding)))
    }

    /// What a model of these properties is good for.
    /// - Parameter keepsContext: nil when no long prompt was tried.
    static func verdict(isJSON: Bool, isRight: Bool, isStreamed: Bool, keepsContext: Bool?) -> String {
        if !isJSON {
            return "Its answers cannot be read as they are: each would be asked for again, up to twice, and paid for."
        }
        if keepsContext == false { return "It does not read prompts of that length; those of late generations grow." }
        if !isRight { return "It follows the form, but added two numbers wrongly: expect little of its designs." }
        return isStreamed
            ? "Fit for a search." : "Fit for a search; its answers appear only when they are whole."
    }

    var table: TextTable {
        TextTable(
            columns: [.init("what"), .init("finding")],
            rows: (findings + [("verdict", verdict)]).map { [.text($0.what), .text($0.finding)] })
    }
}

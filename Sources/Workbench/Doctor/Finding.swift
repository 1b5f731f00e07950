import Console

/// What one look at the set-up found.
struct Finding: Equatable, Sendable {
    /// How it stands.
    enum Status: String, CaseIterable, Sendable {
        /// As it should be.
        case ok
        /// The program works, with something less.
        case warn
        /// Something that is asked for does not work.
        case fail
    }

    /// What was looked at.
    let subject: String
    let status: Status
    /// What was found, one sentence or a list.
    let text: String
    /// What to do next; nil where there is nothing to do.
    let advice: String?

    init(_ subject: String, _ status: Status, _ text: String, advice: String? = nil) {
        self.subject = subject
        self.status = status
        self.text = text
        self.advice = advice
    }
}

/// Findings as lines for people and as a table for machines.
struct DoctorReport: Equatable, Sendable {
    let findings: [Finding]

    /// Whether something does not work.
    var failures: Int { findings.count { $0.status == .fail } }

    /// One line a finding, what to do below it.
    func lines(_ style: TextStyle) -> [String] {
        let width = findings.map(\.subject.count).max() ?? 0
        return findings.flatMap { finding in
            let name = finding.subject + String(repeating: " ", count: width - finding.subject.count)
            let status = finding.status.rawValue + (finding.status == .ok ? "  " : "")
            let marked =
                switch finding.status {
                case .ok: style.green(status)
                case .warn: style.yellow(status)
                case .fail: style.red(status)
                }
            let head = "\(marked)  \(name)  \(Sanitizer.singleLine(finding.text))"
            let indent = String(repeating: " ", count: 8 + width)
            return [head] + (finding.advice.map { [indent + style.dim("→ ") + Sanitizer.singleLine($0)] } ?? [])
        }
    }

    var table: TextTable {
        TextTable(
            columns: [.init("check"), .init("status"), .init("finding"), .init("advice")],
            rows: findings.map {
                [
                    .text($0.subject), .text($0.status.rawValue), .text($0.text),
                    $0.advice.map { .text($0) } ?? .missing,
                ]
            })
    }
}

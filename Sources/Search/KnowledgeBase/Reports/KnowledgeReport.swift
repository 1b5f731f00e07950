import Determinism

/// The knowledge base with its evidence, ready to print or export.
package struct KnowledgeReport: Codable, Equatable, Sendable {
    /// The rules shown: global first, then niche by niche, each oldest first.
    package let lines: [RuleLine]

    /// - Parameters:
    ///   - evidence: by rule id; a rule without one is shown as not judged.
    ///   - niche: shows the global rules and this niche's alone; nil shows all.
    ///   - retired: whether rules that were retired are shown as well.
    package init(
        _ base: KnowledgeBase, evidence: [String: RuleEvidence] = [:], niche: Int? = nil, retired: Bool = false
    ) {
        let scopes = [RuleScope.global] + (niche.map { [$0] } ?? Array(0..<base.niches)).map(RuleScope.niche)
        lines = scopes.flatMap { scope in
            base.rules.filter { $0.scope == scope && (retired || $0.isActive) }
                .map { RuleLine($0, evidence: evidence[$0.id]) }
        }
    }

    /// One line a rule; empty for no rules.
    package var text: String { lines.map(\.text).joined(separator: "\n") }

    /// A document with one list per scope; ends with a newline.
    package var markdown: String {
        var text = "# Knowledge base\n\n"
        guard !lines.isEmpty else { return text + "No rules.\n" }
        text += "\(RuleLine.legend).\n"
        var scope: RuleScope?
        for line in lines {
            if line.rule.scope != scope {
                scope = line.rule.scope
                text += "\n## \(line.rule.scope == .global ? "All niches" : "N" + line.rule.scope.text.dropFirst())\n\n"
            }
            text += Self.markdown(line)
        }
        return text
    }

    /// The canonical JSON of the report, on one line.
    /// - Throws: what encoding throws when a gain is not finite, which evaluations from tables never are.
    package func json() throws -> String { try CanonicalJSON.text(self) }

    private static func markdown(_ line: RuleLine) -> String {
        let rule = line.rule
        var text = "- **\(rule.id)** \(rule.polarity.rawValue): \(escaped(rule.text))\n"
        if let check = rule.check { text += "  - check: `\(check.text)`\n" }
        text += "  - evidence: \(line.finding)\n"
        text +=
            "  - born in generation \(rule.born), by the \(rule.author.rawValue)\(rule.isPinned ? ", pinned" : "")\n"
        if case .retired(let generation, let reason) = rule.status {
            text += "  - retired in generation \(generation)\(reason.isEmpty ? "" : ": " + escaped(reason))\n"
        }
        return text
    }

    /// The text with a backslash before each mark that Markdown or HTML would act on.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|&~!".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

import Determinism

/// A rule with what is known of it, as one line of a prompt or of `kb show`.
package struct RuleLine: Codable, Equatable, Sendable {
    package let rule: Rule
    /// Nil when the rule cannot be checked, or nobody asked.
    package let evidence: RuleEvidence?

    package init(_ rule: Rule, evidence: RuleEvidence? = nil) {
        self.rule = rule
        self.evidence = evidence
    }

    /// What the numbers in a line mean; to be said once above or below the lines.
    package static let legend = """
        gain: how much better evaluated cells that satisfy the check are than those that do not, within niches, \
        with a 95 % interval; positive is better
        """

    /// `r3 prefer, niche 2: Keep a 3x3 on the longest edge. [check: edge 0-3 is nor_conv_3x3; supported, 12 with, 30
    /// without, gain error +0.42 % (+0.10 to +0.80), latency -0.130 ms (-0.200 to -0.051); born 3, user, pinned]`
    package var text: String {
        "\(rule.id) \(rule.polarity.rawValue), \(rule.scope.text): \(rule.text) [\(facts.joined(separator: "; "))]"
    }

    /// The verdict with its counts and gains: `supported, 12 with, 30 without, gain error ...`, or `not checkable`.
    package var finding: String {
        guard rule.check != nil else { return "not checkable" }
        guard let evidence else { return "not judged" }
        let counts = "\(evidence.verdict.rawValue), \(evidence.with) with, \(evidence.without) without"
        guard !evidence.effects.isEmpty else { return counts }
        return "\(counts), gain " + evidence.effects.map(Self.text).joined(separator: ", ")
    }

    private var facts: [String] {
        var facts: [String] = []
        if let check = rule.check { facts.append("check: \(check.text)") }
        if rule.check == nil || evidence != nil { facts.append(finding) }
        facts.append("born \(rule.born), \(rule.author.rawValue)\(rule.isPinned ? ", pinned" : "")")
        if case .retired(let generation, let reason) = rule.status {
            facts.append("retired \(generation)\(reason.isEmpty ? "" : ": \(reason)")")
        }
        return facts
    }

    private static func text(_ effect: RuleEvidence.Effect) -> String {
        let digits = effect.objective.digits
        let gain = "\(effect.objective.rawValue) \(signed(effect.gain, digits)) \(effect.objective.unit)"
        guard let interval = effect.interval else { return gain }
        return "\(gain) (\(signed(interval.lower, digits)) to \(signed(interval.upper, digits)))"
    }

    private static func signed(_ value: Double, _ digits: Int) -> String {
        let text = NumberText.fixed(value, digits: digits)
        return text.hasPrefix("-") ? text : "+" + text
    }
}

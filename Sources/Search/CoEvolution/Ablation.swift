/// What a search goes without of the method's own parts: budget, designer, validator, archive and start stay the same.
package struct Ablation: Equatable, Hashable, Sendable, Codable {
    /// A part of the method that can be left out.
    package enum Part: String, Codable, CaseIterable, Sendable {
        /// Niches: one prompt asks for the whole generation anywhere in the space.
        case partition
        /// The knowledge base: it is neither revised nor shown.
        case knowledge
        /// What the evaluated cells say of each rule: rules are shown without verdicts and gains.
        case evidence
        /// Parents to vary, how to vary them, and what was refused: results are shown, and good cells are asked for.
        case guidance
    }

    /// What is left out, in the order of `Part`, each once; never empty.
    package let parts: [Part]

    /// nil when nothing is left out, which is the method itself.
    package init?(_ parts: some Sequence<Part>) {
        let wanted = Set(parts)
        self.parts = Part.allCases.filter(wanted.contains)
        if self.parts.isEmpty { return nil }
    }

    /// Everything left out: "propose good cells", as the method's paper (arXiv 2510.01472, figure 1) shows it failing.
    package static let plain = Ablation(Part.allCases)

    package func leavesOut(_ part: Part) -> Bool { parts.contains(part) }

    /// `plain`, `no partition`, `no knowledge, no evidence`.
    package var title: String {
        parts.count == Part.allCases.count ? "plain" : parts.map { "no \($0.rawValue)" }.joined(separator: ", ")
    }
}

extension Ablation? {
    /// Whether the method's part is at work; all are where nothing is left out.
    package func has(_ part: Ablation.Part) -> Bool { self.map { !$0.leavesOut(part) } ?? true }
}

import Determinism
import SearchSpaces

/// Finds differences between a niche's evaluated cells that stand out, and words them as a revision of the knowledge
/// base.
struct RuleScout {
    let space: any SearchSpace

    /// Rules of its own that a niche may hold. chosen: a handful can be read; the base's cap stays for the user's.
    private static let rulesPerNiche = 3
    /// A difference must be this many standard errors. chosen: about forty tests a niche, so 3 keeps chance finds rare.
    private static let leastErrors = 3.0
    private static let leastCells = 4

    private struct Finding {
        let check: String
        let with: Int
        let without: Int
        /// Mean error without less mean error with: positive when the check goes with less error.
        let gain: Double
        /// The gain in standard errors.
        let strength: Double
    }

    /// Retires what the evidence now contradicts, and adds the strongest finding that is not said yet.
    func answer(to prompt: DesignPrompt) -> String {
        let own = prompt.rules.filter { $0.rule.scope == .niche(prompt.niche.number) }
        let contradicted = own.filter { $0.evidence?.verdict == .contradicted && !$0.rule.isPinned }
        let retire = contradicted.map {
            #"{"id": "\#($0.rule.id)", "reason": "the evaluated cells contradict it"}"#
        }
        let room = Self.rulesPerNiche - (own.count - contradicted.count)
        let said = Set(prompt.rules.compactMap { $0.rule.check?.text })
        let found = room > 0 ? findings(prompt).first { !said.contains($0.check) } : nil
        let add = found.map { [addition($0)] } ?? []
        return
            #"{"add": [\#(add.joined(separator: ", "))], "edit": [], "retire": [\#(retire.joined(separator: ", "))]}"#
    }

    private func addition(_ finding: Finding) -> String {
        let polarity = finding.gain > 0 ? "prefer" : "avoid"
        let size = NumberText.fixed(finding.gain.magnitude, digits: 2)
        let text =
            "Cells with '\(finding.check)' had \(size) points \(finding.gain > 0 ? "less" : "more") error: "
            + "\(finding.with) cells against \(finding.without)."
        return
            #"{"polarity": "\#(polarity)", "scope": "niche", "text": "\#(text)", "check": "\#(finding.check)"}"#
    }

    /// All findings that stand out, strongest first; equal ones in the order of their checks.
    private func findings(_ prompt: DesignPrompt) -> [Finding] {
        let cells = prompt.archive.evaluations.filter { $0.niche == prompt.niche.number }
        guard cells.count >= 2 * Self.leastCells else { return [] }
        let found = checks.compactMap { check -> Finding? in
            guard let predicate = try? RulePredicate(check, in: space) else { return nil }
            return finding(predicate, cells)
        }
        return found.enumerated().sorted { one, other in
            let (left, right) = (one.element.strength.magnitude, other.element.strength.magnitude)
            return left != right ? left > right : one.offset < other.offset
        }.map(\.element)
    }

    /// What is looked at: each operator on each edge, the absence of each operator, and depth.
    private var checks: [String] {
        let edges = space.positions.flatMap { position in
            position.operators.map { "edge \(position.name) is \($0)" }
        }
        let absences = (space.positions.first?.operators ?? []).map { "no \($0)" }
        return edges + absences + (1...3).map { "depth at least \($0)" }
    }

    /// Welch's comparison of the two groups' mean errors.
    private func finding(_ predicate: RulePredicate, _ cells: [Evaluation]) -> Finding? {
        let test = predicate.test(in: space)
        var with: [Double] = []
        var without: [Double] = []
        for cell in cells {
            if test(cell.architecture) { with.append(cell.values[0]) } else { without.append(cell.values[0]) }
        }
        guard min(with.count, without.count) >= Self.leastCells else { return nil }
        let (one, other) = (Self.moments(with), Self.moments(without))
        let deviation =
            (one.variance / Double(with.count) + other.variance / Double(without.count)).squareRoot()
        let gain = other.mean - one.mean
        guard deviation > 0, gain.magnitude >= Self.leastErrors * deviation else { return nil }
        return Finding(
            check: predicate.text, with: with.count, without: without.count, gain: gain, strength: gain / deviation)
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let sum = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, sum / Double(values.count - 1))
    }
}

/// The design rules a search has gathered, active and retired, in the order in which they were added.
///
/// It changes through `apply` alone, and folding the outcomes that `apply` gave rebuilds it exactly.
package struct KnowledgeBase: Codable, Equatable, Sendable {
    /// Every rule ever added, oldest first; rule `rN` stands at place N - 1.
    package internal(set) var rules: [Rule] = []
    /// How many niches rules may speak of.
    package let niches: Int
    package let limits: KnowledgeLimits

    /// Starts empty.
    /// - Precondition: `niches` is not negative.
    package init(niches: Int, limits: KnowledgeLimits = KnowledgeLimits()) {
        precondition(niches >= 0, "the number of niches is not negative")
        self.niches = niches
        self.limits = limits
    }

    /// The rules that still stand, oldest first.
    package var active: [Rule] { rules.filter(\.isActive) }

    /// The rules a proposer for `niche` should know: the active global ones, then the niche's own, each oldest first.
    package func rules(visibleIn niche: Int) -> [Rule] {
        active(in: .global) + active(in: .niche(niche))
    }

    /// The active rules of exactly this scope, oldest first.
    package func active(in scope: RuleScope) -> [Rule] {
        rules.filter { $0.isActive && $0.scope == scope }
    }

    /// The rule of that id, active or retired; nil when there is none.
    package func rule(_ id: String) -> Rule? {
        place(of: id).map { rules[$0] }
    }

    /// Enters an outcome that was recorded before; a refusal changes nothing.
    /// - Precondition: `accepts`; outcomes come in the order in which they were recorded, on a base that began alike.
    package mutating func fold(_ outcome: EditOutcome) {
        guard let rule = outcome.rule else { return }
        if let place = place(of: rule.id) {
            rules[place] = rule
        } else {
            precondition(rule.id == nextID, "rules are numbered without gaps")
            rules.append(rule)
        }
    }

    /// Whether an outcome can follow here: what a reader of a damaged journal asks before it folds.
    package func accepts(_ outcome: EditOutcome) -> Bool {
        guard let rule = outcome.rule else { return true }
        return rule.id == nextID || place(of: rule.id) != nil
    }

    /// Rules are never removed, so their number gives an id that was not used before.
    var nextID: String { "r\(rules.count + 1)" }

    func place(of id: String) -> Int? {
        rules.firstIndex { $0.id == id }
    }
}

import SearchSpaces

extension KnowledgeBase {
    /// Does what `edit` asks for if it is allowed, and says what came of it.
    ///
    /// Texts lose the blanks at their ends. A text is a duplicate if an active rule of the same scope, or for a
    /// niche's rule a global one, has the same letters and digits; punctuation and case do not count.
    /// - Parameter space: the space whose positions and operators a check may name.
    /// - Returns: the rule as it now stands, or why nothing was done; the base is unchanged after a refusal.
    /// - Complexity: linear in the number of rules and in the length of the texts.
    package mutating func apply(
        _ edit: KnowledgeEdit, generation: Int, author: RuleAuthor, in space: any SearchSpace
    ) -> EditOutcome {
        do throws(Refusal) {
            let rule = try result(of: edit, generation: generation, author: author, in: space)
            let outcome = EditOutcome.applied(action: edit.action, rule: rule)
            fold(outcome)
            return outcome
        } catch {
            return .refused(reason: error.refusal)
        }
    }

    /// Carries a refusal out of the steps below; it never leaves this file.
    private struct Refusal: Error {
        let refusal: EditRefusal

        init(_ refusal: EditRefusal) { self.refusal = refusal }
    }

    /// The rule as it will stand.
    private func result(
        of edit: KnowledgeEdit, generation: Int, author: RuleAuthor, in space: any SearchSpace
    ) throws(Refusal) -> Rule {
        switch edit {
        case .add(let polarity, let scope, let text, let check):
            let checked = try sentence(text, what: "text")
            try requireRoom(in: scope)
            try requireNew(checked, in: scope, besides: nil)
            return Rule(
                id: nextID, polarity: polarity, scope: scope, text: checked,
                check: try check.map { text throws(Refusal) in try predicate(text, in: space) },
                born: generation, author: author, isPinned: false, status: .active)
        case .edit(let id, let change):
            return try changed(try standing(id, for: author), by: change, in: space)
        case .retire(let id, let reason):
            var rule = try standing(id, for: author)
            // A reason may be missing; only what is there has to be printable.
            let checked = reason.allSatisfy(\.isWhitespace) ? "" : try sentence(reason, what: "reason")
            rule.status = .retired(generation: generation, reason: checked)
            return rule
        case .pin(let id), .unpin(let id):
            guard author == .user else { throw Refusal(.userOnly(edit.action)) }
            var rule = try standing(id, for: author)
            let wanted = edit.action == .pin
            guard rule.isPinned != wanted else { throw Refusal(.noChange(id, as: wanted ? "pinned" : "unpinned")) }
            rule.isPinned = wanted
            return rule
        }
    }

    private func changed(_ rule: Rule, by change: RuleChange, in space: any SearchSpace) throws(Refusal) -> Rule {
        var result = rule
        if let polarity = change.polarity { result.polarity = polarity }
        if let text = change.text {
            result.text = try sentence(text, what: "text")
            try requireNew(result.text, in: rule.scope, besides: rule.id)
        }
        switch change.check {
        case .keep: break
        case .remove: result.check = nil
        case .replace(let text): result.check = try predicate(text, in: space)
        }
        guard result != rule else { throw Refusal(.noChange(rule.id, as: "what the edit asks for")) }
        return result
    }

    /// The active rule of that id which `author` may change.
    private func standing(_ id: String, for author: RuleAuthor) throws(Refusal) -> Rule {
        guard let rule = rule(id) else { throw Refusal(.unknownID(id, known: rules)) }
        if case .retired(let generation, _) = rule.status {
            throw Refusal(.retiredAlready(id, generation: generation))
        }
        guard author == .user || !rule.isPinned else { throw Refusal(.pinned(rule)) }
        return rule
    }

    private func sentence(_ text: String, what: String) throws(Refusal) -> String {
        do {
            return try RuleText.checked(text, limit: limits.textLength)
        } catch {
            throw Refusal(.fault(error, limit: limits.textLength, what: what))
        }
    }

    private func predicate(_ text: String, in space: any SearchSpace) throws(Refusal) -> RulePredicate {
        do {
            return try RulePredicate(text, in: space)
        } catch {
            throw Refusal(.badCheck(error))
        }
    }

    private func requireRoom(in scope: RuleScope) throws(Refusal) {
        if case .niche(let number) = scope, !(0..<niches).contains(number) {
            throw Refusal(.wrongScope(scope, niches: niches))
        }
        let cap = limits.cap(of: scope)
        guard active(in: scope).count < cap else { throw Refusal(.capReached(scope, cap: cap)) }
    }

    private func requireNew(_ text: String, in scope: RuleScope, besides id: String?) throws(Refusal) {
        let wanted = RuleText.normalised(text)
        let same = rules.first {
            $0.isActive && $0.id != id && ($0.scope == scope || $0.scope == .global)
                && RuleText.normalised($0.text) == wanted
        }
        if let same { throw Refusal(.duplicateText(of: same)) }
    }
}

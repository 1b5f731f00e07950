/// What lies between two states of one knowledge base.
package struct KnowledgeDiff: Codable, Equatable, Sendable {
    /// Rules the later state has and the earlier has not, as they stand in the later one; some may be retired again.
    package let added: [Rule]
    /// Rules both have and whose polarity, text, check or pin differs.
    package let edited: [Change]
    /// Rules that stood in the earlier state and are retired in the later one, as they stand there.
    package let retired: [Rule]
    /// Rules only the earlier state has: none if the two are given in the order of time.
    package let missing: [Rule]

    /// A rule before and after.
    package struct Change: Codable, Equatable, Sendable {
        package let before: Rule
        package let after: Rule
    }

    /// Whether nothing lies between them.
    package var isEmpty: Bool { added.isEmpty && edited.isEmpty && retired.isEmpty && missing.isEmpty }
}

extension KnowledgeBase {
    /// What leads from one state to another; every list in the order of the rules' ids.
    ///
    /// A rule that was edited and then retired is in both lists.
    package static func diff(from old: KnowledgeBase, to new: KnowledgeBase) -> KnowledgeDiff {
        // Rule rN stands at place N - 1 in both.
        let pairs = zip(old.rules, new.rules).map { KnowledgeDiff.Change(before: $0, after: $1) }
        return KnowledgeDiff(
            added: Array(new.rules.dropFirst(old.rules.count)),
            edited: pairs.filter { pair in
                var after = pair.after
                after.status = pair.before.status
                return after != pair.before
            },
            retired: pairs.filter { $0.before.isActive && !$0.after.isActive }.map(\.after),
            missing: Array(old.rules.dropFirst(new.rules.count)))
    }
}

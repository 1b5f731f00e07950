import SearchSpaces
import Testing

@testable import Search

@Suite("KnowledgeDiff")
struct KnowledgeDiffTests {
    private static func states() -> (old: KnowledgeBase, new: KnowledgeBase) {
        var base = KnowledgeBase(niches: 2)
        for text in ["One", "Two", "Three", "Four"] { _ = base.applied(KnowledgeBaseTests.add(text)) }
        let old = base
        _ = base.applied(.edit(id: "r2", change: RuleChange(text: "Two more")))
        _ = base.applied(.edit(id: "r3", change: RuleChange(check: .replace("no pool"))))
        _ = base.applied(.retire(id: "r3", reason: "contradicted"))
        _ = base.applied(.retire(id: "r4", reason: ""))
        _ = base.applied(KnowledgeBaseTests.add("Five", .niche(1), polarity: .avoid))
        return (old, base)
    }

    @Test("rules are added, edited and retired, each in its list; an edited and retired one in both")
    func lists() {
        let (old, new) = Self.states()
        let diff = KnowledgeBase.diff(from: old, to: new)
        #expect(diff.added.map(\.id) == ["r5"])
        #expect(diff.edited.map(\.after.id) == ["r2", "r3"])
        #expect(diff.edited.map(\.before.text) == ["Two", "Three"])
        #expect(diff.retired.map(\.id) == ["r3", "r4"])
        #expect(diff.missing.isEmpty && !diff.isEmpty)
        #expect(KnowledgeBase.diff(from: new, to: new).isEmpty)
        #expect(KnowledgeBase.diff(from: new, to: old).missing.map(\.id) == ["r5"])
    }

    @Test("a pin counts as an edit")
    func pin() {
        var (_, base) = Self.states()
        let old = base
        _ = base.applied(.pin(id: "r1"), by: .user)
        #expect(KnowledgeBase.diff(from: old, to: base).edited.map(\.after.isPinned) == [true])
    }

    @Test("the text shows one line a change, edited rules with their former line")
    func text() {
        let (old, new) = Self.states()
        #expect(
            KnowledgeBase.diff(from: old, to: new).text == """
                + r5 avoid, niche 1: Five [not checkable; born 4, model]
                ~ r2 prefer, global: Two more [not checkable; born 4, model]
                  was: r2 prefer, global: Two [not checkable; born 4, model]
                ~ r3 prefer, global: Three [check: no avg_pool_3x3; born 4, model; retired 4: contradicted]
                  was: r3 prefer, global: Three [not checkable; born 4, model]
                - r3 prefer, global: Three [check: no avg_pool_3x3; born 4, model; retired 4: contradicted]
                - r4 prefer, global: Four [not checkable; born 4, model; retired 4]
                """)
        #expect(KnowledgeBase.diff(from: old, to: old).text.isEmpty)
    }
}

import Determinism
import SearchSpaces
import Testing

@testable import Search

@Suite("KnowledgeBase")
struct KnowledgeBaseTests {
    static let space = NASBench201()

    static func add(
        _ text: String, _ scope: RuleScope = .global, polarity: RulePolarity = .prefer, check: String? = nil
    ) -> KnowledgeEdit {
        .add(polarity: polarity, scope: scope, text: text, check: check)
    }

    @Test("a rule is numbered, trimmed and shown where its scope says")
    func adding() throws {
        let desk = KnowledgeDesk(niches: 3)
        let first = try #require(desk.applied(Self.add("  Keep a 3x3 on the longest edge. ", check: "0-3 is 3x3")))
        #expect(first.id == "r1")
        #expect(first.text == "Keep a 3x3 on the longest edge.")
        #expect(first.check?.text == "edge 0-3 is nor_conv_3x3")
        #expect(first.born == 4 && first.author == .model && !first.isPinned && first.isActive)
        _ = desk.applied(Self.add("Pool early", .niche(2), polarity: .avoid))
        _ = desk.applied(Self.add("Skip late", .niche(0)))
        _ = desk.applied(Self.add("Stay small", .global))
        #expect(desk.base.rules(visibleIn: 0).map(\.id) == ["r1", "r4", "r3"])
        #expect(desk.base.rules(visibleIn: 1).map(\.id) == ["r1", "r4"])
        #expect(desk.base.rules(visibleIn: 2).map(\.id) == ["r1", "r4", "r2"])
        #expect(desk.base.rule("r2")?.polarity == .avoid)
        #expect(desk.base.rule("r9") == nil)
    }

    @Test("an edit changes what it names and nothing else")
    func editing() throws {
        let desk = KnowledgeDesk(niches: 1)
        let before = try #require(desk.applied(Self.add("Keep depth", check: "depth at least 2")))
        var expected = before
        expected.text = "Keep more depth"
        #expect(desk.applied(.edit(id: "r1", change: RuleChange(text: "Keep more depth"))) == expected)
        expected.check = try RulePredicate("depth at least 3", in: Self.space)
        let deeper = RuleChange(check: .replace("depth at least three"))
        #expect(desk.applied(.edit(id: "r1", change: deeper)) == expected)
        expected.polarity = .avoid
        expected.check = nil
        #expect(desk.applied(.edit(id: "r1", change: RuleChange(polarity: .avoid, check: .remove))) == expected)
        #expect(desk.base.rules == [expected])
    }

    @Test("a text that differs from its own former wording in punctuation only may replace it")
    func rewording() {
        let desk = KnowledgeDesk(niches: 1)
        _ = desk.applied(Self.add("keep depth"))
        #expect(desk.applied(.edit(id: "r1", change: RuleChange(text: "Keep depth.")))?.text == "Keep depth.")
    }

    @Test("retired rules keep their place and reason, are seen nowhere, and their ids never return")
    func retiring() throws {
        let desk = KnowledgeDesk(niches: 1)
        _ = desk.applied(Self.add("One"))
        let retired = try #require(desk.applied(.retire(id: "r1", reason: "contradicted")))
        #expect(retired.status == .retired(generation: 4, reason: "contradicted"))
        #expect(desk.base.rules(visibleIn: 0).isEmpty && desk.base.rules == [retired])
        #expect(desk.applied(Self.add("One"))?.id == "r2")
        #expect(desk.applied(.retire(id: "r2", reason: " "))?.status == .retired(generation: 4, reason: ""))
    }

    @Test("a pinned rule is beyond the model and within the user's reach")
    func pinning() throws {
        let desk = KnowledgeDesk(niches: 1)
        _ = desk.applied(Self.add("One"))
        #expect(desk.applied(.pin(id: "r1"), by: .user)?.isPinned == true)
        for edit in [KnowledgeEdit.retire(id: "r1", reason: ""), .edit(id: "r1", change: RuleChange(text: "Two"))] {
            #expect(desk.refused(edit)?.code == .pinned)
        }
        #expect(desk.refused(.pin(id: "r1"))?.code == .userOnly)
        #expect(desk.refused(.unpin(id: "r1"))?.code == .userOnly)
        #expect(desk.refused(.pin(id: "r1"), by: .user)?.code == .noChange)
        #expect(desk.applied(.edit(id: "r1", change: RuleChange(text: "Two")), by: .user)?.text == "Two")
        #expect(desk.applied(.unpin(id: "r1"), by: .user)?.isPinned == false)
        #expect(desk.applied(.retire(id: "r1", reason: "")) != nil)
    }

    @Test(
        "a scope holds its cap of active rules, and retiring one makes room", arguments: [RuleScope.global, .niche(1)])
    func caps(scope: RuleScope) {
        let desk = KnowledgeDesk(niches: 2)
        let cap = scope == .global ? 12 : 8
        for number in 0..<cap { #expect(desk.applied(Self.add("Rule \(number)", scope)) != nil) }
        #expect(
            desk.refused(Self.add("One more", scope))?.description
                == "The scope '\(scope.text)' holds its \(cap) active rules already. Retire one of them first.")
        #expect(desk.applied(Self.add("Elsewhere", scope == .global ? .niche(1) : .niche(0))) != nil)
        #expect(desk.applied(.retire(id: "r3", reason: "")) != nil)
        #expect(desk.applied(Self.add("One more", scope))?.id == "r\(cap + 2)")
    }

    @Test("limits are the base's own")
    func limits() {
        let desk = KnowledgeDesk(niches: 1, limits: KnowledgeLimits(perNiche: 1, global: 0, textLength: 3))
        #expect(desk.refused(Self.add("abc"))?.code == .capReached)
        #expect(desk.refused(Self.add("abcd", .niche(0)))?.code == .tooLong)
        #expect(desk.applied(Self.add("abc", .niche(0))) != nil)
        #expect(desk.refused(Self.add("abd", .niche(0)))?.code == .capReached)
    }
}

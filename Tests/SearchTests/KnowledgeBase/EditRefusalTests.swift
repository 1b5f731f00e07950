import SearchSpaces
import Testing

@testable import Search

@Suite("EditRefusal")
struct EditRefusalTests {
    struct Case: Sendable {
        let edit: KnowledgeEdit
        let code: EditRefusal.Code
        let text: String

        init(_ edit: KnowledgeEdit, _ code: EditRefusal.Code, _ text: String) {
            self.edit = edit
            self.code = code
            self.text = text
        }
    }

    private static func add(_ text: String, _ scope: RuleScope = .niche(0), check: String? = nil) -> KnowledgeEdit {
        KnowledgeBaseTests.add(text, scope, check: check)
    }

    static let cases = [
        Case(.retire(id: "r7", reason: ""), .unknownID, "No rule is called 'r7'; active rules are r1, r2."),
        Case(
            .retire(id: "r\u{1b}[2J" + String(repeating: "9", count: 40), reason: ""), .unknownID,
            "No rule is called 'r?[2J9999999999999999999...'; active rules are r1, r2."),
        Case(
            add("keep  DEPTH!"), .duplicateText, "Rule r1 (global) says the same already. Edit r1 instead."),
        Case(add("Pool, early."), .duplicateText, "Rule r2 (niche 0) says the same already. Edit r2 instead."),
        Case(
            .edit(id: "r2", change: RuleChange(text: "Keep: depth")), .duplicateText,
            "Rule r1 (global) says the same already. Edit r1 instead."),
        Case(
            add(String(repeating: "a", count: 241)), .tooLong,
            "The text has 241 characters where 240 are allowed. One short sentence is best."),
        Case(
            .retire(id: "r1", reason: String(repeating: "a", count: 241)), .tooLong,
            "The reason has 241 characters where 240 are allowed. One short sentence is best."),
        Case(add(""), .empty, "The text is empty."),
        Case(add(" \u{a0} "), .empty, "The text is empty."),
        Case(
            add("a\nb"), .unprintable,
            "Character 2 of the text is U+000A, which does not print. "
                + "Use one line of plain text."),
        Case(
            add("\u{1b}[2J"), .unprintable,
            "Character 1 of the text is U+001B, which does not print. "
                + "Use one line of plain text."),
        Case(
            add("ab\u{202e}c"), .unprintable,
            "Character 3 of the text is U+202E, which does not print. "
                + "Use one line of plain text."),
        Case(add("New", .niche(2)), .wrongScope, "There is no niche 2; niches are 0 to 1."),
        Case(add("New", .niche(-1)), .wrongScope, "There is no niche -1; niches are 0 to 1."),
        Case(
            .retire(id: "r3", reason: ""), .retiredAlready,
            "Rule r3 was retired in generation 4. Add a new rule instead."),
        Case(.pin(id: "r1"), .userOnly, "Only the user may pin a rule."),
        Case(
            add("New", check: "edge 0-3 is 3x4"), .badCheck,
            "The check does not read: Column 13: '3x4' is not an operator of edge 0-3; allowed: none, skip_connect, "
                + "nor_conv_1x1, nor_conv_3x3, avg_pool_3x3. Did you mean '3x3'?"),
        Case(
            .edit(id: "r1", change: RuleChange(check: .replace(""))), .badCheck,
            "The check does not read: The predicate is empty. Example: edge 0-3 is nor_conv_3x3."),
        Case(
            .edit(id: "r1", change: RuleChange(polarity: .prefer, text: "Keep depth")), .noChange,
            "Rule r1 is what the edit asks for already."),
        Case(.edit(id: "r1", change: RuleChange()), .noChange, "Rule r1 is what the edit asks for already."),
    ]

    @Test("what is not allowed is refused with its reason and leaves the base as it was", arguments: cases)
    func refusal(_ example: Case) throws {
        let desk = KnowledgeDesk(niches: 2)
        _ = desk.applied(Self.add("Keep depth", .global))
        _ = desk.applied(Self.add("Pool early"))
        _ = desk.applied(Self.add("Gone"))
        _ = desk.applied(.retire(id: "r3", reason: ""))
        let refusal = try #require(desk.refused(example.edit))
        #expect(refusal.code == example.code)
        #expect(refusal.description == example.text)
    }

    @Test("a megabyte of text is refused by its length")
    func huge() {
        let desk = KnowledgeDesk(niches: 1)
        let megabyte = String(repeating: "ab ", count: 350_000)
        #expect(desk.refused(Self.add(megabyte))?.code == .tooLong)
        #expect(desk.refused(Self.add("New", check: megabyte))?.code == .badCheck)
        #expect(desk.refused(.retire(id: megabyte, reason: ""))?.message.count ?? 0 < 80)
    }

    @Test("one wording may stand in two niches, and a niche's in the whole after it")
    func sameTextElsewhere() {
        let desk = KnowledgeDesk(niches: 2)
        #expect(desk.applied(Self.add("Same", .niche(0))) != nil)
        #expect(desk.applied(Self.add("Same", .niche(1))) != nil)
        #expect(desk.applied(Self.add("Same", .global)) != nil)
    }
}

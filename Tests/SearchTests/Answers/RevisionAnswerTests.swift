import Search
import Testing

@Suite struct RevisionAnswerTests {
    private func edits(_ text: String, niche: Int = 2) -> [KnowledgeEdit]? {
        if case .edits(let edits) = RevisionAnswer.read(text, niche: niche) { edits } else { nil }
    }

    @Test func `retirements come before changes, additions last`() {
        let text = """
            {"add": [{"polarity": "prefer", "scope": "global", "text": "More.", "check": "edge 0-3 is skip_connect"}],
             "edit": [{"id": "r1", "text": "Less.", "check": ""}], "retire": [{"id": "r2", "reason": "untrue"}]}
            """
        #expect(
            edits(text) == [
                .retire(id: "r2", reason: "untrue"), .edit(id: "r1", change: RuleChange(text: "Less.", check: .remove)),
                .add(polarity: .prefer, scope: .global, text: "More.", check: "edge 0-3 is skip_connect"),
            ])
    }

    @Test(arguments: [
        ("\"niche\"", RuleScope.niche(2)), ("\"niche 4\"", .niche(4)), ("\"global\"", .global),
        ("\"here\"", .niche(2)), ("null", .niche(2)),
    ])
    func `a rule without a scope of its own is the niche's`(scope: String, expected: RuleScope) {
        let text = "{\"add\": [{\"polarity\": \"avoid\", \"scope\": \(scope), \"text\": \"t\"}]}"
        #expect(edits(text) == [.add(polarity: .avoid, scope: expected, text: "t", check: nil)])
    }

    @Test func `an element of another form does not spoil its neighbours`() {
        let text = """
            {"add": [7, {"polarity": "sometimes", "text": "t"}, {"polarity": "avoid", "text": "good"}, null],
             "edit": [{"text": "no id"}], "retire": ["r1", {"id": "r3"}]}
            """
        #expect(
            edits(text) == [
                .retire(id: "r3", reason: ""), .add(polarity: .avoid, scope: .niche(2), text: "good", check: nil),
            ])
    }

    @Test(arguments: [
        ("", "the answer was empty"), ("\n", "the answer was empty"),
        ("No rules come to mind.", "the answer held no JSON object"),
        ("{\"rules\": []}", "no JSON object in the answer had \"add\", \"edit\" or \"retire\""),
        ("{\"add\": {\"text\": \"t\"}}", "no JSON object in the answer had \"add\", \"edit\" or \"retire\""),
        ("{\"add\": [", "the answer held no JSON object"),
    ])
    func `what holds no revision says why`(text: String, reason: String) {
        #expect(RevisionAnswer.read(text, niche: 0) == .unreadable(reason))
    }

    @Test func `empty lists are a revision that changes nothing`() {
        #expect(edits("Fine.\n```\n{\"add\": [], \"edit\": [], \"retire\": []}\n```") == [])
    }

    @Test func `at most twenty-four edits are read`() {
        let one = "{\"polarity\": \"avoid\", \"text\": \"t\"}"
        let text = "{\"add\": [\(Array(repeating: one, count: 500).joined(separator: ","))]}"
        #expect(edits(text)?.count == 24)
    }

    /// Of a flood only the beginning is read: a proper edit that comes as the 600th is not seen.
    @Test func `a flood of edits hides what comes behind the five hundredth`() {
        let edit = "{\"polarity\": \"avoid\", \"text\": \"t\"}"
        func flood(_ before: Int) -> String {
            "{\"add\":[" + String(repeating: "{},", count: before) + edit + String(repeating: ",{}", count: 80_000)
                + "]}"
        }
        #expect(edits(flood(500))?.count == 1)
        #expect(edits(flood(600)) == [])
    }

    @Test func `a reason is one line of plain characters`() {
        let text = "{\"retire\": [{\"id\": \"r1\", \"reason\": \"a\\u001b[2J\\n\\u202eb\"}]}"
        #expect(edits(text) == [.retire(id: "r1", reason: "a[2J b")])
    }
}

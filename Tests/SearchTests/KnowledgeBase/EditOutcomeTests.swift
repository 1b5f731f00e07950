import Determinism
import SearchSpaces
import Testing

@testable import Search

@Suite("EditOutcome")
struct EditOutcomeTests {
    /// A wild session: legal and illegal edits of all kinds by both authors.
    private static func edit(using stream: inout RandomStream, rules: Int) -> KnowledgeEdit {
        let id = "r\(1 + stream.below(rules + 2))"
        let text = ["Keep depth \(stream.below(40))", "", "No\npools"][max(0, stream.below(12) - 9)]
        let checks = ["no pool", "depth at least 2", "edge 9-9 is 3x3"]
        let polarity = RulePolarity.allCases[stream.below(2)]
        switch stream.below(8) {
        case 0...2:
            let scope = stream.chance(1, in: 3) ? RuleScope.global : .niche(stream.below(4))
            return .add(polarity: polarity, scope: scope, text: text, check: stream.pick(from: checks))
        case 3, 4:
            let change: CheckChange = stream.chance(1, in: 2) ? .remove : .replace(checks[stream.below(3)])
            return .edit(id: id, change: RuleChange(polarity: polarity, text: text, check: change))
        case 5: return .retire(id: id, reason: "because")
        case 6: return .pin(id: id)
        default: return .unpin(id: id)
        }
    }

    @Test("folding recorded outcomes rebuilds the base exactly, after a round through the journal's text")
    func folding() throws {
        var kinds: Set<String> = []
        for seed in 0..<8 {
            var stream = Seed(UInt64(seed)).stream("edits")
            var base = KnowledgeBase(niches: 3)
            var folded = KnowledgeBase(niches: 3)
            for step in 0..<250 {
                let edit = Self.edit(using: &stream, rules: base.rules.count)
                let author: RuleAuthor = stream.chance(1, in: 3) ? .user : .model
                let outcome = base.apply(edit, generation: step / 10, author: author, in: NASBench201())
                let text = try CanonicalJSON.text(outcome)
                let read = try CanonicalJSON.value(EditOutcome.self, from: text)
                #expect(read == outcome, "seed \(seed), step \(step)")
                folded.fold(read)
                #expect(folded == base, "seed \(seed), step \(step)")
                kinds.insert(outcome.refusal?.code.rawValue ?? "applied \(edit.action.rawValue)")
                #expect(base.rules.map(\.id) == base.rules.indices.map { "r\($0 + 1)" })
                #expect(base.active(in: .global).count <= 12)
            }
            let text = try CanonicalJSON.text(base)
            #expect(try CanonicalJSON.value(KnowledgeBase.self, from: text) == base)
        }
        let applied = KnowledgeEdit.Action.allCases.map { "applied \($0.rawValue)" }
        // Texts here are short, so all kinds of outcome but one come up.
        #expect(kinds.isSuperset(of: applied + EditRefusal.Code.allCases.filter { $0 != .tooLong }.map(\.rawValue)))
    }

    @Test("a base accepts the outcomes that follow from it, and not one of which an earlier is missing")
    func accepting() throws {
        var base = KnowledgeBase(niches: 1)
        let empty = base
        let outcomes = ["One", "Two"].map { text in
            base.apply(KnowledgeBaseTests.add(text), generation: 1, author: .model, in: NASBench201())
        }
        #expect(empty.accepts(outcomes[0]) && !empty.accepts(outcomes[1]))
        let refused = base.apply(.pin(id: "r1"), generation: 1, author: .model, in: NASBench201())
        #expect(base.accepts(outcomes[1]) && empty.accepts(refused))
    }

    @Test("an edit is written to the journal and read back as it was")
    func edits() throws {
        var stream = Seed(9).stream("edits")
        for _ in 0..<200 {
            let edit = Self.edit(using: &stream, rules: 9)
            #expect(try CanonicalJSON.value(KnowledgeEdit.self, from: CanonicalJSON.text(edit)) == edit)
        }
    }

    @Test("the journal's form of an outcome stays as it is")
    func journalForm() throws {
        var base = KnowledgeBase(niches: 3)
        let edit = KnowledgeBaseTests.add("Keep depth", .niche(2), check: "depth at least 2")
        let outcome = base.apply(edit, generation: 1, author: .user, in: NASBench201())
        #expect(
            try CanonicalJSON.text(outcome) == """
                {"applied":{"action":"add","rule":{"author":"user","born":1,"check":"depth at least 2","id":"r1",\
                "isPinned":false,"polarity":"prefer","scope":"niche 2","status":{"active":{}},"text":"Keep depth"}}}
                """)
        let refused = base.apply(.pin(id: "r1"), generation: 1, author: .model, in: NASBench201())
        #expect(
            try CanonicalJSON.text(refused) == """
                {"refused":{"reason":{"code":"userOnly","message":"Only the user may pin a rule."}}}
                """)
    }

    @Test("a scope reads from the words it prints, and from nothing else")
    func scopes() {
        for scope in [RuleScope.global, .niche(0), .niche(17)] { #expect(RuleScope(scope.text) == scope) }
        #expect(RuleScope("Niche 3") == .niche(3))
        #expect(RuleScope("4") == .niche(4))
        for text in ["", "niche", "niche -1", "niche 1 2", "niche x", "everywhere", "99999", "niche ٣"] {
            #expect(RuleScope(text) == nil, "\(text)")
        }
    }
}

import Determinism
import Testing

@testable import Search

@Suite("KnowledgeReport")
struct KnowledgeReportTests {
    private static let base = {
        var base = KnowledgeBase(niches: 2)
        _ = base.applied(KnowledgeBaseTests.add("Keep *depth*", .niche(1), check: "depth at least 2"))
        _ = base.applied(KnowledgeBaseTests.add("Pool late", polarity: .avoid, check: "no pool"))
        _ = base.applied(KnowledgeBaseTests.add("Be bold", .niche(0)), by: .user)
        _ = base.applied(KnowledgeBaseTests.add("Old <b>"))
        _ = base.applied(.pin(id: "r3"), by: .user)
        _ = base.applied(.retire(id: "r4", reason: "never held"))
        return base
    }()

    private static let evidence = [
        "r1": RuleEvidence(
            with: 12, without: 30,
            effects: [
                .init(
                    objective: .error, gain: 0.4249, interval: .init(lower: 0.1, upper: 0.8), verdict: .supported),
                .init(
                    objective: .latency, gain: -0.13, interval: .init(lower: -0.2, upper: -0.0512),
                    verdict: .contradicted),
            ],
            verdict: .supported),
        "r2": RuleEvidence(
            with: 1, without: 4, effects: [.init(objective: .error, gain: 0, interval: nil, verdict: .unknown)],
            verdict: .unknown),
    ]

    @Test("one line a rule, global rules first, then niche by niche")
    func text() {
        #expect(
            KnowledgeReport(Self.base, evidence: Self.evidence).text == """
                r2 avoid, global: Pool late [check: no avg_pool_3x3; unknown, 1 with, 4 without, gain error +0.00 %; \
                born 4, model]
                r3 prefer, niche 0: Be bold [not checkable; born 4, user, pinned]
                r1 prefer, niche 1: Keep *depth* [check: depth at least 2; supported, 12 with, 30 without, \
                gain error +0.42 % (+0.10 to +0.80), latency -0.130 ms (-0.200 to -0.051); born 4, model]
                """)
    }

    @Test("a niche shows the global rules and its own, retired ones only when asked for")
    func choice() {
        #expect(KnowledgeReport(Self.base, niche: 1).lines.map(\.rule.id) == ["r2", "r1"])
        #expect(KnowledgeReport(Self.base, niche: 0, retired: true).lines.map(\.rule.id) == ["r2", "r4", "r3"])
        #expect(KnowledgeReport(KnowledgeBase(niches: 2)).text.isEmpty)
        #expect(KnowledgeReport(KnowledgeBase(niches: 2)).markdown == "# Knowledge base\n\nNo rules.\n")
    }

    @Test("the Markdown document has a list per scope, and nothing in a rule's text acts as markup")
    func markdown() {
        #expect(
            KnowledgeReport(Self.base, evidence: Self.evidence, retired: true).markdown == """
                # Knowledge base

                gain: how much better evaluated cells that satisfy the check are than those that do not, within \
                niches, with a 95 % interval; positive is better.

                ## All niches

                - **r2** avoid: Pool late
                  - check: `no avg_pool_3x3`
                  - evidence: unknown, 1 with, 4 without, gain error +0.00 %
                  - born in generation 4, by the model
                - **r4** prefer: Old \\<b\\>
                  - evidence: not checkable
                  - born in generation 4, by the model
                  - retired in generation 4: never held

                ## Niche 0

                - **r3** prefer: Be bold
                  - evidence: not checkable
                  - born in generation 4, by the user, pinned

                ## Niche 1

                - **r1** prefer: Keep \\*depth\\*
                  - check: `depth at least 2`
                  - evidence: supported, 12 with, 30 without, gain error +0.42 % (+0.10 to +0.80), \
                latency -0.130 ms (-0.200 to -0.051)
                  - born in generation 4, by the model

                """)
    }

    @Test("the JSON export reads back as the report")
    func json() throws {
        let report = KnowledgeReport(Self.base, evidence: Self.evidence, retired: true)
        #expect(try CanonicalJSON.value(KnowledgeReport.self, from: report.json()) == report)
    }
}

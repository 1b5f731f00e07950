import Determinism
import Foundation
import Sessions
import Testing

/// Finished runs as a campaign's journal writes them.
@Suite struct CampaignRunTests {
    private static let run = CampaignRun(
        name: CampaignRun.Name(task: 0, searcher: 1, seed: 2), evaluations: 45, calls: 0, milliseconds: 12,
        scores: [CampaignScore(evaluations: 40, values: [0.9, 0.1, nil, 0.8, 0.2, 0])], cells: [3, 14, 15],
        fronts: [
            CampaignFront(evaluations: 40, members: [.init(cell: 14, values: [5.5, 1.25])]),
            CampaignFront(
                evaluations: 45, members: [.init(cell: 3, values: [5, 2]), .init(cell: 14, values: [5.5, 1])]),
        ])

    @Test func aRunReadsBackAsItWasWritten() throws {
        let text = try CanonicalJSON.text(Self.run)
        #expect(text.contains(#""members":[[14,5.5,1.25]]"#), "\(text)")
        #expect(try CanonicalJSON.value(CampaignRun.self, from: Data(text.utf8)) == Self.run)
    }

    /// Journals of a program that kept no fronts hold runs without them.
    @Test func aRunWithoutFrontsIsRead() throws {
        let line = """
            {"calls":0,"cells":[3,14],"evaluations":2,"milliseconds":1,"name":{"searcher":0,"seed":1,"task":0},\
            "scores":[[2,0.9,0.1,0.1,0.8,0.2,0]]}
            """
        let run = try CanonicalJSON.value(CampaignRun.self, from: Data(line.utf8))
        #expect(run.fronts.isEmpty && run.front(at: 2) == nil)
        #expect(run.score(at: 2)?[.hv] == 0.9)
    }

    @Test func aBudgetPastARunsEndHasTheFrontOfItsEnd() {
        #expect(Self.run.front(at: 39) == nil)
        #expect(Self.run.front(at: 40)?.evaluations == 40 && Self.run.front(at: 44)?.evaluations == 40)
        #expect(Self.run.front(at: 120)?.members.map(\.cell) == [3, 14])
    }
}

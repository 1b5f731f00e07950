import Determinism
import LanguageModels
import Search
import Sessions
import Testing

@testable import Workbench

/// What cells took.
@Suite struct CellBillTests {
    @Test func theBillsAddUpToWhatTheSearchSpent() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let spent = await notebook.state.search.spending
        let bills = CellBills.all(await notebook.records(from: 0))
        let sum = bills.values.reduce(CellBill(), +)
        #expect(sum.evaluations == spent.evaluations && sum.calls == spent.calls && sum.tokens == spent.tokens)
        #expect(spent.calls > 0 && sum.cost == .zero)
        #expect(bills[5]?.calls == spent.calls, "`evolve 2` is the fifth cell")
    }

    @Test func anAnswerCostsWhatItsModelTakes() {
        var bills = CellBills()
        #expect(bills.add([answer]).cost == nil, "nobody was chosen")
        #expect(bills.add([chosen("openai", "gpt-4.1"), answer, answer]).cost?.dollars == 20)
        #expect(bills.add([answer]).cost?.dollars == 10)
        #expect(bills.add([chosen("openai", "a-model-of-tomorrow"), answer]).cost == nil)
        #expect(bills.add([chosen("offline", "designer"), answer]).cost == .zero)
        let mixed = bills.add([answer, chosen("openai", "a-model-of-tomorrow"), answer])
        #expect(mixed.cost == nil && mixed.calls == 2 && mixed.tokens == 4_000_000)
    }

    private func record(_ event: SessionEvent) -> JournalRecord {
        JournalRecord(number: 1, time: 0, cell: 1, event: event)
    }

    private func chosen(_ provider: String, _ model: String) -> JournalRecord {
        record(
            .designerChosen(
                DesignerSpec(
                    selection: ModelSelection(.openai), identity: ModelIdentity(provider: provider, model: model))))
    }

    private var answer: JournalRecord {
        record(
            .search(
                .answered(
                    DesignerAnswer(
                        purpose: .propose, generation: 1, niche: 0, prompt: Digest(of: ""), text: "",
                        promptTokens: 1_000_000, answerTokens: 1_000_000, isEstimated: false, isCut: false))))
    }
}

import Testing

@testable import Workbench

/// `llm test`: what it says of servers that behave well and badly.
@Suite(AnswerServer.isAvailable) struct TrialTests {
    @Test func verdictsReadAsRecorded() async throws {
        let desk = try Desk(.none, variables: ["OPENAI_API_KEY": ModelDesk.key])
        let notebook = desk.notebook()
        let port = try AnswerServer.address()
        var text = ""
        for (model, options) in [
            ("sum:t", ""), ("sum-prose:t", ""), ("sum-words:t", ""), ("no-usage-sum:t", ""),
            ("context:t", " --context 2000"), ("forgets:t", " --context 2000"), ("unauthorized:t", ""), ("empty:t", ""),
        ] {
            #expect(await notebook.run(try AnswerServer.use(model)) == .done)
            _ = desk.take()
            text += await desk.transcript(of: ["llm test" + options], in: notebook)
        }
        expectSnapshot(text.replacing(port, with: "SERVER"), "llm-test.txt")
        #expect(!text.contains(ModelDesk.key))
    }
}

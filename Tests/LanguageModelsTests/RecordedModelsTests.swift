import Testing

@testable import LanguageModels

@Suite("Scripted and recorded models")
struct RecordedModelsTests {
    private static let usage = Usage(promptTokens: 3, completionTokens: 2, isEstimated: false)

    @Test("a script is answered in order, then ends with a sentence")
    func script() async throws {
        let failure = ModelError(.rateLimited, "slow down")
        let model = ScriptedModel([.answer(["a", "b"]), .failure(["half"], failure), .text("")])
        #expect(try await model.collect(ModelRequest("1")).text == "ab")
        guard case .failed(let error) = await model.outcome(of: ModelRequest("2")) else {
            Issue.record("the call did not fail")
            return
        }
        #expect(error.code == .rateLimited && error.partial?.text == "half")
        #expect(try await model.collect(ModelRequest("3")).text == "")
        await #expect(throws: ModelError.self) { try await model.collect(ModelRequest("4")) }
        #expect(model.requests.map { $0.messages[0].text } == ["1", "2", "3", "4"])
    }

    @Test("a silent script ends when it is cancelled")
    func silence() async throws {
        let model = ScriptedModel([.silence(["a"])])
        let task = Task { await model.outcome(of: ModelRequest("Hi")) }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("the call was not cancelled")
            return
        }
    }

    @Test("recorded answers come back whole, in any order of calls, and repeated requests in their order")
    func recorded() async throws {
        let (first, second) = (ModelRequest("1"), ModelRequest("2"))
        func record(_ request: ModelRequest, _ text: String) -> RecordedModel.Record {
            .init(request: request.digest, answer: ModelAnswer(text: text, usage: Self.usage, stop: .length))
        }
        let identity = ModelIdentity(provider: "openai", model: "m")
        let model = RecordedModel(
            [record(first, "one"), record(second, "two"), record(first, "one again")], of: identity)
        #expect(model.identity == identity)
        let answer = try await model.collect(second)
        #expect(answer == ModelAnswer(text: "two", usage: Self.usage, stop: .length))
        #expect(try await model.collect(first).text == "one")
        #expect(try await model.collect(first).text == "one again")
        let error = await #expect(throws: ModelError.self) { try await model.collect(first) }
        #expect(error?.code == .noAnswer)
    }

    @Test("a request's digest depends on all that is asked, and not on the time limits")
    func digest() {
        let base = ModelRequest("Hi")
        let same = ModelRequest("Hi", limits: TimeLimits(total: .seconds(1)))
        let others = [
            ModelRequest("Ho"), ModelRequest("Hi", system: "s"),
            ModelRequest(messages: [.init(.assistant, "Hi")]),
            ModelRequest(messages: [.init(.user, "Hi")], temperature: 0),
            ModelRequest(messages: [.init(.user, "Hi")], maximumTokens: 1),
            ModelRequest(messages: [.init(.user, "Hi")], seed: 0),
            ModelRequest(messages: [.init(.user, "Hi")], schema: ResponseSchema(name: "s", schema: [:])),
            ModelRequest(messages: [.init(.user, "H"), .init(.user, "i")]),
        ]
        #expect(base.digest == same.digest)
        #expect(Set((others + [base]).map(\.digest)).count == others.count + 1)
    }
}

import Foundation
import Testing

@testable import LanguageModels

@Suite("Time limits and cancellation", ModelServer.isAvailable)
struct TimeLimitsTests {
    private static func limits(
        connect: Int = 5000, first: Int = 5000, idle: Int = 5000, total: Int = 10000
    ) -> TimeLimits {
        TimeLimits(
            connect: .milliseconds(connect), firstToken: .milliseconds(first), idle: .milliseconds(idle),
            total: .milliseconds(total))
    }

    /// Runs a call that has to time out, and returns the error and how long it took; a call that outlived its limit would
    /// not come back, since no mode of the server that is used here ends by itself.
    private static func timeOut(_ model: some LanguageModel, _ limits: TimeLimits) async throws -> (ModelError, Double)
    {
        let start = ContinuousClock.now
        let outcome = await model.outcome(of: ModelRequest("Hi", limits: limits))
        let seconds = (ContinuousClock.now - start).seconds
        guard case .failed(let error) = outcome else { throw ModelError(.noAnswer, "the call did not fail") }
        return (error, seconds)
    }

    @Test(
        "a server that says nothing is left after the limit for the first token",
        arguments: [
            "hang", "hang-after-head", "pings",
        ])
    func firstToken(mode: String) async throws {
        let (error, seconds) = try await Self.timeOut(ChatCompletionsTests.model("\(mode):t"), Self.limits(first: 200))
        #expect(error.code == .timedOut && error.partial == nil)
        #expect(error.message.contains("nothing of an answer within 0.2 s"))
        #expect(seconds >= 0.2)
        #expect(try await isGone("\(mode):t"))
    }

    @Test("thinking counts as a first token")
    func thinking() async throws {
        let request = ModelRequest("Hi", limits: Self.limits(first: 700))
        let answer = try await ChatCompletionsTests.model("thinks").collect(request)
        #expect(answer.text == ChatCompletionsTests.text)
    }

    @Test("a stream that stands still is left after the idle limit, with its text")
    func idle() async throws {
        let (error, seconds) = try await Self.timeOut(ChatCompletionsTests.model("stall:t"), Self.limits(idle: 200))
        #expect(error.code == .timedOut && error.message.contains("stood still for 0.2 s"))
        #expect(error.partial.map { ChatCompletionsTests.text.hasPrefix($0.text) && !$0.text.isEmpty } == true)
        #expect(seconds >= 0.2)
        #expect(try await isGone("stall:t"))
    }

    @Test("an answer that is complete stays so when the server then says nothing more")
    func staysOpen() async throws {
        let request = ModelRequest("Hi", limits: Self.limits(idle: 200))
        let answer = try await ChatCompletionsTests.model("stays-open").collect(request)
        #expect(answer.text == ChatCompletionsTests.text && answer.stop == .completed)
        #expect(!answer.usage.isEstimated)
    }

    @Test("thirty calls side by side all stream at once")
    func parallel() async throws {
        // The server answers none before all thirty have come.
        let model = try ChatCompletionsTests.model("gather-30")
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<30 { group.addTask { try await model.collect(ModelRequest("Hi")).text } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(texts == Array(repeating: ChatCompletionsTests.text, count: 30))
    }

    @Test("an endless answer is left after the total limit")
    func total() async throws {
        let (error, seconds) = try await Self.timeOut(ChatCompletionsTests.model("endless:t"), Self.limits(total: 300))
        #expect(error.code == .timedOut && error.message.contains("not finished within 0.3 s"))
        #expect(seconds >= 0.3)
        #expect(try await isGone("endless:t"))
    }

    @Test("a port that takes no connection is left after the connect limit, and tried again")
    func connect() async throws {
        let server = try ModelServer.required()
        let address = try ServerAddress("http://127.0.0.1:\(server.fullPort)", from: "the test")
        let pauses = ChatCompletionsTests.Pauses()
        let model = ChatCompletions(
            model: "m", at: address, key: nil,
            connection: HTTPConnection(retry: RetryPolicy(maximumAttempts: 2), pause: pauses.pause))
        let (error, seconds) = try await Self.timeOut(model, Self.limits(connect: 150))
        #expect(error.code == .timedOut && error.message.contains("could not be reached within 0.15 s"))
        #expect(pauses.all.count == 1)
        #expect(seconds >= 0.3)
    }

    @Test("cancelling ends an endless call with CancellationError, and the server sees it")
    func cancel() async throws {
        let model = try ChatCompletionsTests.model("endless:c")
        let (started, continuation) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await model.collect(ModelRequest("Hi")) { event in
                if case .text = event { continuation.yield() }
            }
        }
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await isGone("endless:c"))
    }

    @Test("a cancelled call keeps the text that had come")
    func cancelledText() async throws {
        let model = try ChatCompletionsTests.model("stall:c")
        let (started, continuation) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            await model.outcome(of: ModelRequest("Hi")) { event in
                if case .text = event { continuation.yield() }
            }
        }
        for await _ in started { break }
        task.cancel()
        guard case .cancelled(let partial) = await task.value else {
            Issue.record("the call was not cancelled")
            return
        }
        #expect(partial.isPartial && !partial.text.isEmpty)
    }

    @Test("dropping the stream ends the call")
    func drop() async throws {
        for try await event in try ChatCompletionsTests.model("endless:d").answer(to: ModelRequest("Hi")) {
            if case .text = event { break }
        }
        #expect(try await isGone("endless:d"))
    }

    /// Whether the server notices within a second that its client has gone.
    private func isGone(_ model: String) async throws -> Bool {
        for _ in 0..<50 {
            let sent = try await ModelServer.required().requests(for: model)
            if sent.last?["gone"]?.boolean == true { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}

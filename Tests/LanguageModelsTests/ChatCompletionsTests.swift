import Foundation
import Synchronization
import Testing

@testable import LanguageModels

@Suite("Chat completions", ModelServer.isAvailable)
struct ChatCompletionsTests {
    static let text = "Swap édge 2 for ★ a skip; 🧪 done."
    static let schema = ResponseSchema(name: "edit", schema: ["type": "object"])

    /// The pauses that a call asked for, without waiting for them.
    final class Pauses: Sendable {
        let lengths = Mutex<[Duration]>([])
        var pause: Pause { Pause { [self] length in lengths.withLock { $0.append(length) } } }
        var all: [Duration] { lengths.withLock { $0 } }
    }

    static func model(
        _ name: String, key: String? = "sk-canary-0123456789", pauses: Pauses = Pauses(), maximumBytes: Int = 4 << 20
    ) throws -> ChatCompletions {
        ChatCompletions(
            model: name, at: try ModelServer.required().address("/v1"), key: Secret(key),
            connection: HTTPConnection(
                pause: pauses.pause, clock: StillClock(milliseconds: 784_111_777_000 - 5_000),
                maximumAnswerBytes: maximumBytes))
    }

    static func failure(_ model: some LanguageModel, _ request: ModelRequest = ModelRequest("Hi")) async throws
        -> ModelError
    {
        await #expect(throws: ModelError.self) { try await model.collect(request) }
        guard case .failed(let error) = await model.outcome(of: request) else {
            throw ModelError(.noAnswer, "the call did not fail")
        }
        return error
    }

    @Test("an answer comes whole, in pieces, with the tokens that the server counted")
    func plain() async throws {
        var pieces: [String] = []
        let answer = try await Self.model("plain").collect(ModelRequest("Hi")) { event in
            if case .text(let piece) = event { pieces.append(piece) }
        }
        #expect(answer.text == Self.text)
        #expect(pieces.count == 7)
        #expect(pieces.joined() == Self.text)
        #expect(answer.usage == Usage(promptTokens: 11, completionTokens: 9, isEstimated: false))
        #expect(answer.stop == .completed && answer.attempts == 1 && !answer.isPartial)
    }

    @Test("where the stream is cut does not matter", arguments: [1, 2, 3, 7, 64])
    func cutAnywhere(size: Int) async throws {
        let answer = try await Self.model("cut-at-\(size)").collect(ModelRequest("Hi"))
        #expect(answer.text == Self.text)
    }

    @Test(
        "departures from the protocol are survived",
        arguments: ["no-done", "no-last-line", "crlf", "whole"])
    func departures(mode: String) async throws {
        let answer = try await Self.model(mode).collect(ModelRequest("Hi"))
        #expect(answer.text == Self.text)
        #expect(answer.stop == .completed)
        #expect(answer.usage == Usage(promptTokens: 11, completionTokens: 9, isEstimated: false))
    }

    @Test("without a report the tokens are estimated and marked so")
    func noUsage() async throws {
        let answer = try await Self.model("no-usage").collect(ModelRequest("How do you do?"))
        #expect(answer.usage == Usage(promptTokens: 4, completionTokens: 9, isEstimated: true))
    }

    @Test("an answer cut by the limit on tokens says so")
    func length() async throws {
        #expect(try await Self.model("length").collect(ModelRequest("Hi")).stop == .length)
    }

    @Test("the request holds what was asked for, and the key only in its header")
    func body() async throws {
        let request = ModelRequest(
            system: "Be brief.", messages: [.init(.user, "Hi"), .init(.assistant, "Yes?"), .init(.user, "Go")],
            temperature: 0.5, maximumTokens: 99, seed: 7, schema: Self.schema)
        _ = try await Self.model("plain:body").collect(request)
        let sent = try #require(try await ModelServer.required().requests(for: "plain:body").first)
        #expect(sent["path"] == "/v1/chat/completions")
        #expect(sent["headers"]?["authorization"] == "Bearer sk-canary-0123456789")
        #expect(
            sent["body"]
                == [
                    "model": "plain:body", "stream": true, "stream_options": ["include_usage": true],
                    "temperature": 0.5, "max_tokens": 99, "seed": 7,
                    "messages": [
                        ["role": "system", "content": "Be brief."], ["role": "user", "content": "Hi"],
                        ["role": "assistant", "content": "Yes?"], ["role": "user", "content": "Go"],
                    ],
                    "response_format": [
                        "type": "json_schema",
                        "json_schema": ["name": "edit", "strict": true, "schema": ["type": "object"]],
                    ],
                ])
    }

    @Test("429 is tried again after the pause that the server asks for, in seconds or as a date")
    func retryAfter() async throws {
        for (mode, asked) in [("busy:1", 3.0), ("busy-date:1", 5.0)] {
            let pauses = Pauses()
            var attempts: [Int] = []
            let answer = try await Self.model(mode, pauses: pauses).collect(ModelRequest("Hi")) { event in
                if case .attempt(let number, _) = event { attempts.append(number) }
            }
            #expect(answer.text == Self.text)
            #expect(answer.attempts == 2 && attempts == [2])
            let pause = try #require(pauses.all.first)
            #expect(pause >= .seconds(asked) && pause < .seconds(asked + 0.25))
        }
    }

    @Test("a pause beyond the policy's longest ends the call at once")
    func tooLongPause() async throws {
        let pauses = Pauses()
        let error = try await Self.failure(Self.model("busy-long", pauses: pauses))
        #expect(error.code == .rateLimited && pauses.all.isEmpty)
        #expect(error.hint?.contains("86400") == true)
    }

    @Test("500 is tried again, with growing pauses that are the same each time")
    func serverFailure() async throws {
        let (first, second) = (Pauses(), Pauses())
        #expect(try await Self.model("fails-twice:1", pauses: first).collect(ModelRequest("Hi")).attempts == 3)
        #expect(try await Self.model("fails-twice:2", pauses: second).collect(ModelRequest("Hi")).attempts == 3)
        #expect(first.all == second.all)
        #expect(first.all.count == 2)
        #expect((.milliseconds(250) ... .milliseconds(500)).contains(first.all[0]))
        #expect((.milliseconds(500) ... .milliseconds(1000)).contains(first.all[1]))
    }

    @Test("a server that keeps failing is tried four times and no more")
    func givesUp() async throws {
        let error = try await Self.failure(Self.model("fails:1"))
        #expect(error.code == .serverFailed)
        #expect(error.message.contains("tried 4 times"))
        #expect(try await ModelServer.required().requests(for: "fails:1").count == 8)
    }

    @Test(
        "a refusal is not tried again and has its own code",
        arguments: [
            ("status-400", ModelError.Code.badRequest), ("status-401", .unauthorized), ("status-403", .forbidden),
            ("status-404", .notFound), ("status-413", .badRequest), ("detail", .badRequest),
            ("context", .promptTooLong), ("no-credit", .rateLimited), ("redirect", .badAddress),
            ("web-page", .malformed), ("not-json", .malformed),
        ])
    func refusals(mode: String, code: ModelError.Code) async throws {
        let error = try await Self.failure(Self.model("\(mode):refused"))
        #expect(error.code == code)
        #expect(try await ModelServer.required().requests(for: "\(mode):refused").count == 2)
        let isPrintable = error.description.unicodeScalars.allSatisfy { $0.value >= 32 }
        #expect(isPrintable, "control characters in: \(error.description)")
    }

    @Test("a server without schemas is asked again without one, and not offered it a second time")
    func schemaFallback() async throws {
        let model = try Self.model("no-schema:1")
        let request = ModelRequest(messages: [.init(.user, "Hi")], schema: Self.schema)
        #expect(try await model.collect(request).attempts == 2)
        #expect(try await model.collect(request).attempts == 1)
        let sent = try await ModelServer.required().requests(for: "no-schema:1")
        #expect(sent.map { $0["body"]?["response_format"] != nil } == [true, false, false])
    }

    @Test("a server that wants the newer name of the token limit gets it")
    func newerLimit() async throws {
        #expect(try await Self.model("newer-limit:1").collect(ModelRequest("Hi")).text == Self.text)
        let sent = try await ModelServer.required().requests(for: "newer-limit:1")
        #expect(sent.map { $0["body"]?["max_completion_tokens"]?.integer } == [nil, 4096])
    }

    @Test("a refused connection is unreachable, after four attempts")
    func refusedConnection() async throws {
        let address = try ServerAddress("http://127.0.0.1:9", from: "the test")
        let pauses = Pauses()
        let model = ChatCompletions(
            model: "m", at: address, key: nil, connection: HTTPConnection(pause: pauses.pause))
        #expect(try await Self.failure(model).code == .unreachable)
        #expect(pauses.all.count == 6)
    }

    @Test("a connection dropped before the answer is made again")
    func droppedFirst() async throws {
        #expect(try await Self.model("drop-first:1").collect(ModelRequest("Hi")).attempts == 2)
    }

    @Test(
        "a stream that breaks off keeps its text and is not tried again",
        arguments: ["drop", "ends-early", "cut-in-character", "error-inside"])
    func brokenStream(mode: String) async throws {
        let error = try await Self.failure(Self.model("\(mode):1"))
        #expect(error.code == (mode == "error-inside" ? .serverFailed : .cut))
        let partial = try #require(error.partial)
        #expect(!partial.text.isEmpty && Self.text.hasPrefix(partial.text))
        #expect(partial.isPartial && partial.usage.isEstimated)
        #expect(try await ModelServer.required().requests(for: "\(mode):1").count == 2)
    }

    @Test("an error inside a stream that has no text yet is tried again")
    func errorFirst() async throws {
        #expect(try await Self.model("error-first:1").collect(ModelRequest("Hi")).text == Self.text)
    }

    @Test("a stream without anything in it is tried again, then given up")
    func emptyStream() async throws {
        let error = try await Self.failure(Self.model("empty:1"))
        #expect(error.code == .cut && error.partial == nil)
    }

    @Test("an answer beyond the limit is stopped and kept up to there")
    func tooLong() async throws {
        let error = try await Self.failure(Self.model("huge", maximumBytes: 30_002))
        #expect(error.code == .answerTooLong)
        #expect(error.partial.map { (30_000...30_002).contains($0.text.utf8.count) } == true)
        #expect(try await Self.failure(Self.model("huge-line", maximumBytes: 1 << 20)).code == .malformed)
    }

    @Test("a prompt that the server shortened is an error")
    func shortened() async throws {
        let long = String(repeating: "word ", count: 400)
        let error = try await Self.failure(Self.model("shortened"), ModelRequest(long))
        #expect(error.code == .promptShortened)
        #expect(error.message.contains("100") && error.message.contains("500"))
        #expect(error.partial?.text == Self.text)
        #expect(try await Self.model("shortened").collect(ModelRequest("short")).text == Self.text)
    }
}

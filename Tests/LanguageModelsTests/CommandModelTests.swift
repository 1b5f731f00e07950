import Foundation
import Testing

@testable import LanguageModels

@Suite("Programs as models")
struct CommandModelTests {
    private static func model(_ line: String, maximumBytes: Int = 4 << 20) -> CommandModel {
        CommandModel(line: line, environment: ["PATH": "/usr/bin:/bin"], maximumAnswerBytes: maximumBytes)
    }

    private static func failure(_ model: CommandModel, _ request: ModelRequest = ModelRequest("Hi")) async
        -> ModelError?
    {
        if case .failed(let error) = await model.outcome(of: request) { error } else { nil }
    }

    @Test("the prompt is read and the answer written, with estimated tokens")
    func echo() async throws {
        let request = ModelRequest("Höw are you? ★", system: "Be brief.")
        let answer = try await Self.model("cat").collect(request)
        #expect(answer.text == "Be brief.\n\nHöw are you? ★\n")
        #expect(answer.usage == Usage(promptTokens: 6, completionTokens: 7, isEstimated: true))
        #expect(answer.stop == .completed)
    }

    @Test("a conversation names its roles, and a schema is asked for in words")
    func prompt() async throws {
        let request = ModelRequest(
            messages: [.init(.user, "Hi"), .init(.assistant, "Yes?")],
            schema: ResponseSchema(name: "s", schema: ["type": "object"]))
        #expect(
            try await Self.model("cat").collect(request).text == """
                [user]
                Hi

                [assistant]
                Yes?

                Answer with JSON alone, following this schema:
                {"type":"object"}

                """)
    }

    @Test("the answer streams, and a character cut between two writes is whole")
    func streaming() async throws {
        var pieces: [String] = []
        let line = #"printf 'a\303'; sleep 0.1; printf '\251b'; sleep 0.1; printf 'c'"#
        let answer = try await Self.model(line).collect(ModelRequest("Hi")) { event in
            if case .text(let piece) = event { pieces.append(piece) }
        }
        #expect(answer.text == "aébc")
        #expect(pieces == ["a", "éb", "c"])
    }

    @Test("a prompt and an answer of a megabyte pass")
    func large() async throws {
        let text = String(repeating: "0123456789abcde\n", count: 65_536)
        #expect(try await Self.model("cat").collect(ModelRequest(text)).text == text + "\n")
        #expect(try await Self.model("head -c 3").collect(ModelRequest(text)).text == "012")
    }

    @Test("a failing program's status and the end of what it said are in the error, without control characters")
    func failing() async {
        let error = await Self.failure(Self.model(#"printf 'half'; printf '\033[31mno such\nmodel' >&2; exit 7"#))
        #expect(error?.code == .commandFailed)
        #expect(error?.message.hasSuffix("ended with status 7: [31mno such model") == true)
        #expect(error?.partial?.text == "half")
        #expect(await Self.failure(Self.model("kill -9 $$"))?.message.contains("by signal 9") == true)
        #expect(await Self.failure(Self.model("no-such-program-here"))?.hint?.contains("127") == true)
    }

    @Test("a program that is not there is named")
    func missing() async {
        let model = CommandModel(arguments: ["no-such-program-here"], environment: [:])
        let error = await Self.failure(model)
        #expect(error?.message == "'no-such-program-here' could not be started: No such file or directory")
    }

    @Test(
        "the first token, idle and total limits end the program and all it started",
        arguments: [
            ("sleep infinity & sleep infinity", TimeLimits(firstToken: .milliseconds(200)), "nothing of an answer"),
            ("echo a; sleep infinity", TimeLimits(idle: .milliseconds(200)), "stood still"),
            ("while :; do echo a; sleep 0.02; done", TimeLimits(total: .milliseconds(300)), "not finished"),
            (
                "trap '' TERM; (trap '' TERM; sleep infinity) & sleep infinity",
                TimeLimits(firstToken: .milliseconds(200)), "nothing"
            ),
        ])
    func limits(line: String, limits: TimeLimits, text: String) async {
        // None of them ends by itself, so a call that waited for one would not come back.
        let error = await Self.failure(Self.model(line), ModelRequest("Hi", limits: limits))
        #expect(error?.code == .timedOut && error?.message.contains(text) == true)
    }

    @Test("cancelling kills the whole group, also those that ignore being asked")
    func cancel() async throws {
        let note = FileManager.default.temporaryDirectory.appendingPathComponent("llm-nas-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: note) }
        let model = Self.model(
            "(trap '' TERM; while :; do sleep 0.02; date >> \(note.path); done) & sleep 0.1; echo a; wait")
        let (started, continuation) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await model.collect(ModelRequest("Hi")) { event in
                if case .text = event { continuation.yield() }
            }
        }
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await Task.sleep(for: .milliseconds(700))
        let size = try Data(contentsOf: note).count
        try await Task.sleep(for: .milliseconds(150))
        #expect(try Data(contentsOf: note).count == size)
    }

    @Test("an answer beyond the limit is stopped at a whole character and the program ended")
    func tooLong() async {
        let error = await Self.failure(Self.model("yes ★", maximumBytes: 10))
        #expect(error?.code == .answerTooLong)
        #expect(error?.partial?.text == "★\n★\n")
    }

    @Test("a program that leaves another behind ends when it ends itself")
    func leftBehind() async throws {
        // What is left behind never ends by itself and keeps the pipe open; its number is the answer.
        let text = try await Self.model("sleep infinity & echo $!").collect(ModelRequest("Hi")).text
        let left = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
        kill(left, SIGKILL)
    }

    @Test("many programs at once do not mix their answers or wait for each other")
    func parallel() async throws {
        let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<20 {
                group.addTask {
                    (number, try await Self.model("cat").collect(ModelRequest("number \(number)")).text)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for number in 0..<20 { #expect(texts[number] == "number \(number)\n") }
    }
}

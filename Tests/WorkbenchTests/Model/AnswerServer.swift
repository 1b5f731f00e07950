import Foundation
import LanguageModels
import Testing

/// The Python server that answers searches, running on a free port until the test process ends.
final class AnswerServer: Sendable {
    /// One server for the whole run; nil when there is no `python3` to run it.
    static let shared: AnswerServer? = AnswerServer()

    /// The condition for tests that need the server.
    static let isAvailable: ConditionTrait = .enabled("python3 is needed to run the test server") { shared != nil }

    private let port: Int
    private let process: Process
    private let input: Pipe

    private init?() {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", folder.appendingPathComponent("Server/answer_server.py").path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
        self.port = port
        self.process = process
        self.input = input
    }

    /// Its address with `path` behind it.
    static func address(_ path: String = "") throws -> String {
        "http://127.0.0.1:\(try #require(shared).port)\(path)"
    }

    /// The line that chooses it, speaking as `provider` does.
    static func use(_ model: String, as provider: String = "openai", _ options: String = "") throws -> String {
        let path = provider == "openai" ? "/v1" : ""
        return "llm use \(provider) \(model) --url \(try address(path)) \(options)"
    }

    /// What it was sent for `model` so far.
    static func requests(for model: String) throws -> [JSONValue] {
        let url = try #require(URL(string: try address("/requests?model=\(model)")))
        return JSONValue(parsing: try Data(contentsOf: url))?["requests"]?.elements ?? []
    }
}

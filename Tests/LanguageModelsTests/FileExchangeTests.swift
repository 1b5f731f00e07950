import Foundation
import Testing

@testable import LanguageModels

@Suite("File exchange")
struct FileExchangeTests {
    /// A folder that goes when the test is over.
    private final class Folder: Sendable {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("llm-nas-\(UUID().uuidString)")

        deinit { try? FileManager.default.removeItem(at: url) }

        func text(_ name: String) throws -> String {
            try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
        }

        func write(_ text: String, _ name: String) throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url.appendingPathComponent(name), options: .atomic)
        }

        var names: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
                .filter { $0 != "README.txt" }.sorted()
        }
    }

    private static func model(_ folder: Folder, patience: Duration = .seconds(20)) -> FileExchange {
        FileExchange(
            folder: folder.url.path, patience: patience, interval: .milliseconds(10), stillness: .milliseconds(400))
    }

    @Test("a prompt is written, and its answer read when it comes")
    func exchange() async throws {
        let folder = Folder()
        let task = Task { try await Self.model(folder).collect(ModelRequest("Höw?")) }
        while folder.names.isEmpty || folder.names.first?.hasPrefix(".") == true {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(try folder.text("prompt-0001.txt") == "Höw?\n")
        try folder.write("So ★", "answer-0001.txt")
        #expect(try await task.value.text == "So ★")
        #expect(folder.names == ["answer-0001.txt", "prompt-0001.txt"])
    }

    @Test("an answer that is made empty and filled later is read when it has stood still")
    func filledLater() async throws {
        let folder = Folder()
        let task = Task { try await Self.model(folder).collect(ModelRequest("Hi")) }
        while !folder.names.contains("prompt-0001.txt") { try await Task.sleep(for: .milliseconds(5)) }
        let path = folder.url.appendingPathComponent("answer-0001.txt").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try await Task.sleep(for: .milliseconds(60))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        // Written in two pieces, with a rest of several looks between them.
        try handle.write(contentsOf: Data("whole".utf8))
        try await Task.sleep(for: .milliseconds(100))
        try handle.write(contentsOf: Data(" answer".utf8))
        try handle.close()
        #expect(try await task.value.text == "whole answer")
        #expect(try folder.text("README.txt").hasPrefix("Answer prompt-0001.txt in answer-0001.txt"))
    }

    @Test("numbers go on above what is there, also side by side")
    func numbers() async throws {
        let folder = Folder()
        try folder.write("", "answer-0041.txt")
        for number in 42..<52 { try folder.write("answer \(number)", "note-00\(number).txt") }
        let tasks = (0..<10).map { _ in Task { try await Self.model(folder).collect(ModelRequest("Hi")) } }
        while folder.names.filter({ $0.hasPrefix("prompt-") }).count < 10 {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(folder.names.filter { $0.hasPrefix("prompt-") } == (42..<52).map { "prompt-00\($0).txt" })
        for number in 42..<52 { try folder.write("\(number)", "answer-00\(number).txt") }
        var answers: [String] = []
        for task in tasks { answers.append(try await task.value.text) }
        #expect(answers.sorted() == (42..<52).map(String.init))
    }

    @Test("no answer, no folder, too long an answer: a sentence for each")
    func failures() async throws {
        let folder = Folder()
        guard case .failed(let late) = await Self.model(folder, patience: .milliseconds(50)).outcome(of: .init("Hi"))
        else {
            Issue.record("the call did not fail")
            return
        }
        #expect(late.code == .timedOut && late.message.contains("answer-0001.txt"))
        guard case .failed(let nowhere) = await FileExchange(folder: "/dev/null/x").outcome(of: ModelRequest("Hi"))
        else {
            Issue.record("the call did not fail")
            return
        }
        #expect(nowhere.code == .exchangeFailed)
    }
}

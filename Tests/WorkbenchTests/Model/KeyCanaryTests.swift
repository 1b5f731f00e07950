import Console
import Foundation
import Testing

@testable import Workbench

/// A key that can be told from everything else: it reaches the server and nothing besides.
@Suite(AnswerServer.isAvailable) struct KeyCanaryTests {
    /// All files below the desk's own folder, with their names.
    private static func files(_ desk: Desk) throws -> [(name: String, bytes: Data)] {
        let names = try #require(FileManager.default.enumerator(atPath: desk.folder.path))
        return try names.compactMap { $0 as? String }.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: desk.path(name), isDirectory: &isFolder)
                && !isFolder.boolValue
        }.map { ($0, try Data(contentsOf: URL(fileURLWithPath: desk.path($0)))) }
    }

    @Test func theKeyIsInNoFileTranscriptErrorOrFigure() async throws {
        let model = try await ModelDesk([AnswerServer.use("echo:anthropic", as: "anthropic"), ModelDesk.evolve])
        #expect(try AnswerServer.requests(for: "echo:anthropic").last?["key"]?.string == ModelDesk.key)
        let provider = "openai"
        _ = await model.run(try AnswerServer.use("echo:openai"))
        var shown = ""
        let folder = CommandWords.quoted(model.desk.path("plots"))
        for cell in [
            "llm show", "llm show --json", ModelDesk.evolve + " --raw", "kb show", "kb export json", "front", "metrics",
            "prompt show 1 --json", "prompt show 1 --generation 1", "history", "budget --json",
            "plot pareto --to \(folder)/p.svg", "plot hv --to \(folder)/h.pdf",
        ] {
            let (outcome, text) = await model.run(cell)
            #expect(outcome == .done, "\(cell): \(text)")
            shown += text
        }
        #expect(shown.contains("Your key is <secret>."), "the answer that repeats the key streams by without it")
        // A refusal that quotes the key back.
        for cell in [
            try AnswerServer.use("unauthorized:\(provider)", as: provider), "llm test", "evolve 1",
            "llm use command 'echo key $OPENAI_API_KEY; exit 3'", "evolve 1 --raw",
        ] {
            shown += await model.run(cell).shown
        }
        #expect(shown.contains("401") && shown.contains("key <secret>"), "\(shown)")
        let sent = try AnswerServer.requests(for: "echo:\(provider)")
        #expect(sent.count == 4 && sent.allSatisfy { $0["key"]?.string == ModelDesk.key }, "the server did get it")
        #expect(!shown.contains(ModelDesk.key))
        let files = try Self.files(model.desk)
        #expect(files.count >= 4, "journal and figures: \(files.map(\.name))")
        for file in files {
            #expect(file.bytes.range(of: Data(ModelDesk.key.utf8)) == nil, "the key is in \(file.name)")
        }
        await model.verify()
    }

    @Test func anAddressThatHoldsAKeyIsRefusedAndATypedKeyNotKept() async throws {
        let desk = try Desk(.none, variables: ["OPENAI_API_KEY": ModelDesk.key])
        let notebook = desk.notebook()
        func run(_ cell: String) async -> (outcome: CellOutcome, shown: String) {
            let outcome = await notebook.run(cell)
            return (outcome, desk.take())
        }
        let (outcome, shown) = await run("llm use openai m --url 'http://user:hunter2hunter2@127.0.0.1:9/v1'")
        #expect(outcome.exitStatus == 1 && shown.contains("which no address may hold."), "\(shown)")
        #expect(!shown.contains("hunter2"))
        _ = await run("note 'mine is \(ModelDesk.key), remember'")
        let journal = try String(contentsOfFile: desk.journal("tour"), encoding: .utf8)
        #expect(journal.contains("mine is <secret>, remember"))
        #expect(!journal.contains(ModelDesk.key) && !journal.contains("hunter2"))
        #expect(await run("llm use openai m --url 'http://127.0.0.1:9/v1?key=abc-def'").outcome.exitStatus == 1)
        _ = await run("mark 9930 '\(ModelDesk.key)'")
        let later = try String(contentsOfFile: desk.journal("tour"), encoding: .utf8)
        #expect(later.contains("http://127.0.0.1:9/v1?<secret>'") && !later.contains("abc-def"))
        #expect(!later.contains(ModelDesk.key))
        #expect(await run("history").shown.contains("<secret>"))
    }
}

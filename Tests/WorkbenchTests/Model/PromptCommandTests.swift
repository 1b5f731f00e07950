import Console
import Foundation
import LanguageModels
import Search
import Testing

@testable import Workbench

/// Prompts with their provenance, and templates of a session's own.
@Suite(AnswerServer.isAvailable) struct PromptCommandTests {
    private static func write(_ text: String, _ name: String, _ desk: Desk) throws -> String {
        let path = desk.path(name)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return CommandWords.quoted(path)
    }

    @Test func aPromptSaysWhereItsPartsAreFrom() async throws {
        let model = try await ModelDesk([AnswerServer.use("good:origin"), ModelDesk.evolve + " --quiet", "evolve 1"])
        let next = await model.run("prompt show 1").shown
        #expect(next.contains("generation 3, niche 1, propose, template standard 1"), "\(next)")
        #expect(next.contains("rules r2 r4, refusals") && next.contains("; not asked yet"), "\(next)")
        #expect(await model.run("prompt 1").shown == next, "the short form")
        // What was asked is made again from the journal, word for word: the digest is that of the record.
        for (generation, purpose) in [(1, ""), (1, " --revise"), (2, ""), (2, " --revise")] {
            let then = await model.run("prompt show 0 --generation \(generation)\(purpose) --json")
            let value = try #require(JSONValue(parsing: then.shown.utf8), "\(then.shown)")
            #expect(value["digest"] == value["recorded"] && value["digest"] != nil)
            #expect(value["session"] == "tour" && value["generation"]?.integer == generation)
            let sent = try AnswerServer.requests(for: "good:origin").compactMap {
                $0["body"]?["messages"]?.elements?.last?["content"]?.string
            }
            #expect(sent.contains(try #require(value["user"]?.string)))
        }
        let missing = await model.run("prompt show 0 --generation 7")
        #expect(missing.outcome.exitStatus == 1)
        #expect(missing.shown.contains("No prompt (propose) was asked of niche 0 in generation 7"))
        let changed = await model.run("prompt diff propose --niche 1 --generations 1..2").shown
        #expect(
            changed.contains("- Generation 1, niche 1") && changed.contains("+ Generation 2, niche 1"), "\(changed)")
    }

    @Test func aTemplateOfTheSessionsOwnIsAskedJournaledAndReplayed() async throws {
        let model = try await ModelDesk([AnswerServer.use("good:own")])
        #expect(await model.run("prompt diff propose").shown.contains("There is no difference."))
        let words = PromptTemplate.standard(.propose).text.replacing(
            "Propose {{count}}", with: "Kindly offer {{count}}"
        )
        .replacing("{{refusals}}\n\n", with: "")
        let file = try Self.write(words, "mine.txt", model.desk)
        let edit = await model.run("prompt edit propose --from \(file)")
        #expect(edit.outcome == .done && edit.shown.contains("it no longer says {{refusals}}."), "\(edit.shown)")
        try FileManager.default.removeItem(atPath: model.desk.path("mine.txt"))
        #expect(await model.run("prompt diff propose").shown.contains("+ Kindly offer {{count}}"))
        #expect(await model.run("prompt show 1").shown.contains("Kindly offer 4 new cells"))
        #expect(await model.run(ModelDesk.evolve + " --quiet").outcome == .done)
        let prompts = try AnswerServer.requests(for: "good:own").compactMap {
            $0["body"]?["messages"]?.elements?.last?["content"]?.string
        }
        #expect(prompts.filter { $0.contains("Kindly offer 3 new cells") }.count == 2)
        #expect(await model.run("prompt edit propose --standard").outcome == .done)
        #expect(await model.run("prompt show 1 --generation 1").shown.contains("template own "))
        #expect(!(await model.run("prompt show 1").shown.contains("Kindly")))
        await model.verify()
    }

    @Test func faultsInATemplateAreNamedAndChangeNothing() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let faults = [
            ("[system]\na\n[user]\nShow {{pareents}} now", "Line 4 of the template has {{pareents}}", "{{parents}}"),
            ("[system]\na\n[user]\nb {{rules", "Line 4 of the template opens {{rules", "Write {{name}}"),
            ("[user]\nb", "has no line [system]", "each once"), ("[system]\na", "has no line [user]", "each once"),
            ("[system]\n\n[user]\nb", "has nothing under [system]", "each once"),
            ("hello\n[system]\na\n[user]\nb", "text before its line [system]", "each once"),
            ("[user]\nb\n[system]\na", "in the other order", "each once"),
            ("[system]\na\u{1B}[2J\n[user]\nb", "Line 2 of the template holds the control character U+1B", ""),
            (String(repeating: "a", count: 70_000), "has 70000 bytes; at most 65536", ""),
        ]
        for (text, said, hint) in faults {
            let file = try Self.write(text, "t.txt", desk)
            let outcome = await notebook.run("prompt edit propose --from \(file)")
            let shown = desk.take()
            #expect(
                outcome.exitStatus == 1 && shown.contains(said) && (hint.isEmpty || shown.contains(hint)), "\(shown)")
        }
        #expect(await notebook.run("prompt edit propose --from nowhere.txt").exitStatus == 1)
        #expect(await notebook.run("prompt edit propose").exitStatus == 1)
        #expect(desk.take().contains("There is no terminal for an editor here."))
        #expect(await notebook.state.templates == PromptTemplates())
    }
}

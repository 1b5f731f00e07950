import Foundation
import Sessions
import Testing

@testable import Workbench

/// `rerun` and `edit`: commands that type other cells. The cells need no tables.
@Suite struct StandInTests {
    @Test func rerunIsTheOldInputAsANewCell() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        for cell in ["note one", "note 'two'\nnote three", "rerun", "rerun 1", "rerun 1..2 4"] {
            #expect(await notebook.run(cell) == .done)
        }
        let state = await notebook.state
        let pasted = "note 'two'\nnote three"
        #expect(
            state.cells.map(\.input) == ["note one", pasted, pasted, "note one", "note one", pasted, "note one"])
        #expect(SessionState(try JournalReader.read(desk.journal("tour"))) == state)
        #expect(desk.take().contains("([4] note one)"))
    }

    @Test func theFirstThatFailsEndsIt() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        _ = await notebook.run("front")
        #expect(await notebook.run("note after") == .done)
        let outcome = await notebook.run("rerun 1..2")
        #expect(outcome.status == .failed && outcome.exitStatus == 1)
        #expect(await notebook.state.cells.map(\.input) == ["front", "note after", "front"])
    }

    @Test func wrongNumbersAndCompanyAreRefused() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let lines = [
            "rerun", "note one", "rerun 7", "rerun 0", "rerun 2..1", "rerun one", "rerun 1..9999", "rerun 1; note two",
            "edit", "edit 1", "edit 1 --editor", "mark 9930", "mark --remove", "mark 9930 --remove",
            "mark 9930 a b --remove", "mark 99999 a", "export pdf", "export html --ok-only",
            "export script --no-answers",
            "mark 9930 '\(String(repeating: "x", count: 61))'", "doctor --rounds 0",
            "doctor --crash \(desk.path("nowhere"))",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "errors-notebook.txt")
        #expect(await notebook.state.notes.map(\.text) == ["one"])
    }

    @Test func aScriptMayRerun() async throws {
        let desk = try Desk(.none)
        #expect(await Program.run(["-c", "note one; rerun 1"], in: desk.surroundings) == 0)
        let state = SessionState(try JournalReader.read(desk.path("sessions/2026-09-21-1.jsonl")))
        #expect(state.cells.map(\.input) == ["note one", "note one"])
    }

    @Test func theEditorIsTheUsersOwn() throws {
        #expect(TextEditor(variables: ["VISUAL": "emacs", "EDITOR": "ed"]).command == "emacs")
        #expect(TextEditor(variables: ["VISUAL": "", "EDITOR": "ed -s"]).command == "ed -s")
        #expect(TextEditor(variables: [:]).command == "vi")
        let changed = try TextEditor(variables: ["EDITOR": "sed -i s/5/6/"]).edit("evolve 5")
        #expect(changed == "evolve 6")
        #expect(throws: WorkbenchError.self) { try TextEditor(variables: ["EDITOR": "false"]).edit("evolve 5") }
    }
}

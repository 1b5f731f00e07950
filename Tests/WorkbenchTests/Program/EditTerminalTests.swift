import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// `edit` and `rerun` where a person types.
@Suite(BuiltProgram.isHere) struct EditTerminalTests {
    private func notebook(in folder: TemporaryFolder, editor: String) async throws -> PseudoTerminal {
        let path = try #require(BuiltProgram.path)
        var variables = BuiltProgram.environment(folder)
        variables["EDITOR"] = editor
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "cd '\(folder.path)' && exec '\(path)' --session mine"], environment: variables,
            columns: 100)
        try await terminal.wait(for: "[1] ")
        return terminal
    }

    @Test func aLineComesBackToThePromptToBeChanged() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await notebook(in: folder, editor: "false")
        await terminal.send("note one\r")
        try await terminal.wait(for: "[2] ")
        await terminal.send("edit 1\r")
        try await terminal.wait(for: "[2] note one")
        await terminal.send(" more\r")
        try await terminal.wait(for: "[3] ")
        await terminal.send("rerun 2\r")
        try await terminal.wait(for: "[3] note one more")
        try await terminal.wait(for: "[4] ")
        // What was put there can be dropped like anything typed, and does not come back.
        await terminal.send("edit\r")
        try await terminal.wait(for: "[4] note one more")
        await terminal.send(PseudoTerminal.Key.interrupt)
        try await terminal.wait(for: "[4] ")
        await terminal.send("quit\r")
        #expect(try await terminal.exitStatus() == 0)
        let state = SessionState(try JournalReader.read(folder.path + "/sessions/mine.jsonl"))
        #expect(state.cells.map(\.input) == ["note one", "note one more", "note one more"])
    }

    @Test func severalLinesOpenInTheEditor() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await notebook(in: folder, editor: "sed -i s/two/three/")
        await terminal.send(PseudoTerminal.Key.paste("note one\nnote two"))
        try await terminal.wait(for: "note two")
        await terminal.send("\r")
        try await terminal.wait(for: "[2] ")
        await terminal.send("edit\r")
        try await terminal.wait(for: "[2] note one")
        try await terminal.wait(for: "[3] ")
        await terminal.send("edit 2 --editor\r")
        try await terminal.wait(for: "Nothing was changed, so nothing was run.")
        try await terminal.wait(for: "[3] ")
        await terminal.send("quit\r")
        #expect(try await terminal.exitStatus() == 0 && terminal.isCooked())
        let state = SessionState(try JournalReader.read(folder.path + "/sessions/mine.jsonl"))
        #expect(state.cells.map(\.input) == ["note one\nnote two", "note one\nnote three"])
    }
}

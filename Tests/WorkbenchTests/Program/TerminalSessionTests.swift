import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// The built program at a real pseudo-terminal. The cells need no tables.
@Suite(BuiltProgram.isHere) struct TerminalSessionTests {
    private typealias Key = PseudoTerminal.Key

    @Test func aSessionFromThePromptToControlD() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await BuiltProgram.notebook(in: folder, "--session mine")
        let greeting = await terminal.output()
        #expect(greeting.contains("llm-nas \(Program.version), session mine, seed 1"))
        await terminal.send("note one\r")
        try await terminal.wait(for: "[2] ")
        // The prompt comes back before the terminal is done echoing; nothing typed ahead is lost.
        await terminal.send("history\r")
        try await terminal.wait(for: "note one")
        try await terminal.wait(for: "[3] ")
        await terminal.send(Key.up)
        try await terminal.wait(for: "history")
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "^C")
        try await terminal.wait(for: "[3] ")
        await terminal.send(Key.endOfInput)
        try await terminal.wait(for: "The session is in sessions/mine.jsonl.")
        #expect(try await terminal.exitStatus() == 0)
        #expect(terminal.isCooked())
        let contents = try JournalReader.read(folder.path + "/sessions/mine.jsonl")
        #expect(contents.fault == nil && SessionState(contents).notes.map(\.text) == ["one"])
        #expect(try String(contentsOfFile: folder.path + "/data/history", encoding: .utf8).contains("note one"))
    }

    @Test func tabCompletesCommandsOptionsDatasetsAndDevices() async throws {
        let terminal = try await BuiltProgram.notebook(in: try TemporaryFolder())
        await terminal.send("evo\t")
        try await terminal.wait(for: "evolve ")
        await terminal.send("--chi\t")
        try await terminal.wait(for: "--children ")
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "[1] ")
        await terminal.send("task cifar100 edgeg\t")
        try await terminal.wait(for: "edgegpu ")
        await terminal.send("--acc\t")
        try await terminal.wait(for: "--accuracy ")
        await terminal.send("te\t")
        try await terminal.wait(for: "test ")
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "[1] ")
        await terminal.send("plot \t\t")
        try await terminal.wait(for: "pareto")
        let listed = await terminal.output()
        for kind in ["latency-accuracy", "niches", "pareto"] { #expect(listed.contains(kind)) }
    }

    @Test func controlCCancelsTheRunningCellAlone() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await BuiltProgram.notebook(in: folder, "--session mine")
        await terminal.send("llm use command 'echo $$ > pid; exec sleep 30'\r")
        try await terminal.wait(for: "[2] ")
        await terminal.send("llm test\r")
        let deadline = ContinuousClock.now + .seconds(10)
        while !FileManager.default.fileExists(atPath: folder.path + "/pid"), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(5))
        }
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "cancelled; what was finished stays", within: .seconds(5))
        try await terminal.wait(for: "[3] ")
        await terminal.send("note on\r")
        try await terminal.wait(for: "[4] ")
        await terminal.send("quit\r")
        #expect(try await terminal.exitStatus() == 0)
        let state = SessionState(try JournalReader.read(folder.path + "/sessions/mine.jsonl"))
        #expect(state.cells.map { $0.finish?.status } == [.done, .cancelled, .done])
    }

    @Test func twoPastedLinesAreOneCell() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await BuiltProgram.notebook(in: folder, "--session mine")
        await terminal.send(Key.paste("note one\nnote two"))
        try await terminal.wait(for: "note two")
        await terminal.send("\r")
        try await terminal.wait(for: "[2] ")
        await terminal.send("quit\r")
        #expect(try await terminal.exitStatus() == 0)
        let state = SessionState(try JournalReader.read(folder.path + "/sessions/mine.jsonl"))
        #expect(state.notes.map(\.text) == ["one", "two"])
        #expect(state.cells.map(\.input) == ["note one\nnote two"])
    }

    @Test func aFailedCellLeavesTheNotebookOpen() async throws {
        let terminal = try await BuiltProgram.notebook(in: try TemporaryFolder())
        await terminal.send("evlove 3\r")
        try await terminal.wait(for: "Did you mean evolve?")
        try await terminal.wait(for: "[1] ")
        await terminal.send("note 'open\r")
        try await terminal.wait(for: "error: ")
        try await terminal.wait(for: "[1] ")
        await terminal.send(Key.endOfInput)
        #expect(try await terminal.exitStatus() == 0)
    }
}

/// The built program without a terminal.
@Suite(BuiltProgram.isHere) struct PipedSessionTests {
    @Test func plainLinesGivePlainResults() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await BuiltProgram.run(
            in: folder, input: "note one\n# a remark\n\narch show 1835 --csv\nhistory --csv\n")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.contains("index,1835\n"))
        #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("[1]"))
        let journals = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sessions")
        #expect(journals.count == 1)
    }

    @Test func aFailedLineCountsInTheExitStatus() async throws {
        let folder = try TemporaryFolder()
        let failed = try await BuiltProgram.run(in: folder, input: "front\nnote after\n")
        #expect(failed.status == 1)
        #expect(failed.output.isEmpty && failed.messages.contains("error: Nothing was evaluated yet."))
        #expect(try await BuiltProgram.run(in: folder, input: "evlove 3\n").status == 2)
        #expect(try await BuiltProgram.run(in: folder, ["arch", "show", "1"]).status == 0)
        #expect(try await BuiltProgram.run(in: folder, ["--fast"]).status == 2)
        #expect(try await BuiltProgram.run(in: folder, ["-c", "task cifar10 edgegpu"]).status == 1)
    }

    @Test func anInterruptedScriptEndsWithStatus130() async throws {
        let folder = try TemporaryFolder()
        let path = try #require(BuiltProgram.path)
        let line = "llm use command 'echo > started; exec sleep 30'; llm test"
        // The shell waits for the program's start, interrupts it, and gives its status on.
        let script = """
            set -m; cd '\(folder.path)'; '\(path)' -c "\(line)" 2>/dev/null & \
            while ! test -e started; do sleep 0.02; done; kill -INT $!; wait $!
            """
        let shell = try PseudoTerminal(["/bin/bash", "-c", script], environment: BuiltProgram.environment(folder))
        #expect(try await shell.exitStatus(within: .seconds(10)) == 130)
    }
}

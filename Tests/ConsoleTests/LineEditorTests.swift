import Foundation
import TestSupport
import Testing

@testable import Console

/// The editor at a real pseudo-terminal, in a process of its own.
@Suite struct LineEditorTests {
    private typealias Key = PseudoTerminal.Key

    @Test func controlDEndsAndLeavesTheTerminalAsItWas() async throws {
        let terminal = try await ConsoleProbe.start()
        #expect(!terminal.isCooked())
        await terminal.send("hello\r")
        try await terminal.wait(for: "[hello]")
        try await terminal.wait(for: "probe> ")
        await terminal.send(Key.endOfInput)
        try await terminal.wait(for: "bye")
        #expect(try await terminal.exitStatus() == 0)
        #expect(terminal.isCooked())
    }

    @Test func controlCDropsTheLineAndAsksAgain() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("half typed")
        try await terminal.wait(for: "half typed")
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "^C\n[dropped]\n")
        try await terminal.wait(for: "probe> ")
        await terminal.send("whole\r")
        try await terminal.wait(for: "[whole]")
    }

    @Test func controlCDuringACommandReachesTheCommandAlone() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("sleep\r")
        try await terminal.wait(for: "sleeping")
        #expect(terminal.isCooked())
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "[woken]")
        try await terminal.wait(for: "probe> ")
        await terminal.send("on\r")
        try await terminal.wait(for: "[on]")
    }

    @Test func tabCompletesListsAndQuotes() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("sl\t")
        try await terminal.wait(for: "sleep ")
        await terminal.send("c\t\t")
        try await terminal.wait(for: "café   chart")
        await terminal.send("a\t\r")
        try await terminal.wait(for: "[sleep café ]")
        await terminal.send("x tw\t\r")
        try await terminal.wait(for: "[x two\\ words ]")
        await terminal.send("x 'tw\t\r")
        try await terminal.wait(for: "[x 'two words' ]")
        await terminal.send("x --s\t10\r")
        try await terminal.wait(for: "[x --size=10]")
        await terminal.send("x |n\t\r")
        try await terminal.wait(for: "[x |nor_conv_3x3~0|+| ]")
        await terminal.send("a; sp\t\r")
        try await terminal.wait(for: "[a; spin ]")
    }

    @Test func aListWithNotesShowsThem() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("s\t\t")
        try await terminal.wait(for: "show   prints a thing\nsleep\nspin\n")
        try await terminal.wait(for: "probe> s")
    }

    @Test func nothingIsOfferedInACommentOrAfterAnExclamationMark() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("!x tw\t.\r")
        try await terminal.wait(for: "[!x tw.]")
        await terminal.send("x # tw\t.\r")
        try await terminal.wait(for: "[x # tw.]")
    }

    @Test func linesAreRecalledInTheNextSession() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/deep/history"
        let first = try await ConsoleProbe.start(history: path)
        await first.send("one\r")
        try await first.wait(for: "[one]")
        await first.send(Key.paste("two\nthree"))
        await first.send("\r")
        try await first.wait(for: "[two|three]")
        await first.send(Key.endOfInput)
        _ = try await first.exitStatus()
        #expect(try HistoryFile(path: path).load() == ["one", "two\nthree"])

        let second = try await ConsoleProbe.start(history: path)
        await second.send(Key.up + "\r")
        try await second.wait(for: "[two|three]")
        await second.send(Key.up + Key.up + "\r")
        try await second.wait(for: "[one]")
    }

    @Test func controlCInTheMiddleOfARecalledEntryLeavesItUnchanged() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("kept\r")
        try await terminal.wait(for: "[kept]")
        await terminal.send(Key.up + "spoilt")
        try await terminal.wait(for: "keptspoilt")
        await terminal.send(Key.interrupt)
        try await terminal.wait(for: "[dropped]")
        await terminal.send(Key.up + "\r")
        try await terminal.wait(for: "[kept]")
    }

    @Test func aBracketedPasteIsOneLineAndAPlainOneIsSeveral() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send(Key.paste("evolve 1\nevolve 2\n"))
        await terminal.send("\r")
        try await terminal.wait(for: "[evolve 1|evolve 2|]")
        await terminal.send("a\rb\r")
        try await terminal.wait(for: "[a]")
        try await terminal.wait(for: "[b]")
    }

    @Test func keysTypedDuringACommandAreKept() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("nap\r")
        try await terminal.wait(for: "napping")
        await terminal.send("ahead\rpart")
        try await terminal.wait(for: "[ahead]")
        await terminal.send("ial\r")
        try await terminal.wait(for: "[partial]")
    }

    @Test func outputOfABackgroundTaskStandsAboveTheLine() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("noise\r")
        try await terminal.wait(for: "probe> ")
        await terminal.send("half")
        try await terminal.wait(for: "[background]\nprobe> half")
        await terminal.send(" whole\r")
        try await terminal.wait(for: "[half whole]")
    }

    @Test func aPromptBeyondASCIIIsMeasuredInColumns() async throws {
        let terminal = try await ConsoleProbe.start(
            prompt: "\u{1B}[36mnas✦\u{1B}[0m ", columns: 20, plainPrompt: "nas✦ ")
        // 24 columns wrap once, at the edge; measured in bytes they would break two columns early.
        await terminal.send("123456789012345678é")
        try await terminal.wait(for: "123456789012345678é")
        await terminal.send("\r")
        try await terminal.wait(for: "[123456789012345678é]")
        #expect(await terminal.rawOutput().contains("\u{1B}[36mnas✦"))
    }

    @Test func aNarrowerWindowIsRedrawn() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("a line that will not fit thirty columns")
        try await terminal.wait(for: "columns")
        await terminal.resize(columns: 30, rows: 24)
        try await terminal.wait(for: "columns")
        await terminal.send("\r")
        try await terminal.wait(for: "[a line that will not fit thirty columns]")
    }

    @Test func controlZGivesTheTerminalBackAndTheLineSurvives() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("half")
        try await terminal.wait(for: "half")
        // Its session has no other group, so the kernel would drop a stop from the keyboard; send what a shell's
        // job would get.
        terminal.signal(SIGTSTP)
        try await terminal.waitUntilStopped()
        #expect(terminal.isCooked())
        terminal.signal(SIGCONT)
        try await terminal.wait(for: "probe> half")
        #expect(!terminal.isCooked())
        await terminal.send(" whole\r")
        try await terminal.wait(for: "[half whole]")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func terminationRestoresTheTerminal(signal: Int32) async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("half")
        try await terminal.wait(for: "half")
        terminal.signal(signal)
        try await terminal.wait(for: "terminated by")
        #expect(try await terminal.exitStatus() == 128 + signal)
        #expect(terminal.isCooked())
    }

    @Test func anUnwritableHistoryIsOneWarning() async throws {
        let terminal = try await ConsoleProbe.start(history: "/proc/nowhere/history")
        await terminal.send("one\r")
        try await terminal.wait(for: "warning: the history of typed lines cannot be written to /proc/nowhere/history")
        try await terminal.wait(for: "[one]")
        await terminal.send("two\r")
        let rest = try await terminal.wait(for: "[two]")
        #expect(!rest.contains("warning"))
    }

    @Test func aLineMayBeginAlreadyTyped() async throws {
        let terminal = try await ConsoleProbe.start()
        await terminal.send("edit\r")
        try await terminal.wait(for: "edit> draft")
        await terminal.send("ed\r")
        try await terminal.wait(for: "[edited line(\"drafted\")]")
    }

    @Test(arguments: ["dumb", "vt100", "xterm-256color"]) func everyKindOfTerminalWorks(kind: String) async throws {
        let terminal = try await ConsoleProbe.start(extra: ["TERM": kind])
        await terminal.send("sl\t\r")
        try await terminal.wait(for: "[sleep ]")
        if kind == "dumb" { #expect(!(await terminal.rawOutput().contains("\u{1B}"))) }
    }

    @Test(arguments: [["LANG": ""], ["LC_ALL": "C"], ["LC_ALL": "nowhere"]])
    func textIsUTF8WhateverTheLocale(environment: [String: String]) async throws {
        let terminal = try await ConsoleProbe.start(prompt: "nas✦ ", extra: environment)
        await terminal.send("é\u{7F}ü\r")
        try await terminal.wait(for: "[ü]")
        try await terminal.wait(for: "nas✦ ")
        await terminal.send("日本\u{7F}x\u{1B}[D\u{1B}[Dé\r")
        try await terminal.wait(for: "[é日x]")
    }

    @Test @MainActor func onlyColoursOfAPromptAreMarked() {
        #expect(LineEditor.marked("a\u{1B}[1mb\u{1B}[0m> ") == "a\u{01}\u{1B}[1m\u{02}b\u{01}\u{1B}[0m\u{02}> ")
        #expect(LineEditor.marked("plain> ") == "plain> ")
        #expect(LineEditor.marked("\u{1B}") == "\u{1B}")
    }
}

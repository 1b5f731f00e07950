import Foundation
import TestSupport
import Testing

@Suite struct PseudoTerminalTests {
    private let environment = ["PATH": "/usr/bin:/bin", "TERM": "dumb", "PS1": "$ "]

    @Test func aProgramSeesATerminalOfTheGivenSize() async throws {
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "test -t 0 && test -t 1 && stty size; read line; stty size"], environment: environment,
            columns: 91, rows: 17)
        try await terminal.wait(for: "17 91\n")
        await terminal.resize(columns: 40, rows: 10)
        await terminal.send("go\r")
        try await terminal.wait(for: "10 40\n")
        #expect(try await terminal.exitStatus() == 0)
    }

    @Test func exitStatusTellsEndAndSignal() async throws {
        let ended = try PseudoTerminal(["/bin/sh", "-c", "exit 3"], environment: environment)
        #expect(try await ended.exitStatus() == 3)
        let killed = try PseudoTerminal(["/bin/sh", "-c", "kill -9 $$"], environment: environment)
        #expect(try await killed.exitStatus() == 128 + SIGKILL)
    }

    @Test func controlCInterruptsTheProgramOfAShell() async throws {
        let terminal = try PseudoTerminal(["/bin/sh", "-i"], environment: environment)
        try await terminal.wait(for: "$ ")
        await terminal.send("sleep 30\r")
        try await terminal.wait(for: "sleep 30\n")
        try await Task.sleep(for: .milliseconds(50))
        await terminal.send(PseudoTerminal.Key.interrupt)
        try await terminal.wait(for: "$ ")
        await terminal.send("echo $((6*7))\r")
        try await terminal.wait(for: "42\n")
        await terminal.send("exit\r")
        _ = try await terminal.exitStatus()
    }

    @Test func waitsEndWithAReason() async throws {
        let silent = try PseudoTerminal(["/bin/sleep", "30"], environment: environment)
        await #expect(throws: PseudoTerminal.Failure.self) {
            try await silent.wait(for: "never", within: .milliseconds(30))
        }
        await #expect(throws: PseudoTerminal.Failure.self) { try await silent.exitStatus(within: .milliseconds(30)) }
        let ended = try PseudoTerminal(["/bin/echo", "said"], environment: environment)
        await #expect(throws: PseudoTerminal.Failure.self) { try await ended.wait(for: "unsaid") }
        #expect(throws: PseudoTerminal.Failure.self) { try PseudoTerminal(["/nonexistent"], environment: [:]) }
    }

    @Test func escapeSequencesAreTakenOutOfPlainOutput() async throws {
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", #"printf '\033[1;31mred\033[0m\033]0;title\007 \033(Bend\n'"#], environment: environment)
        _ = try await terminal.exitStatus()
        #expect(await terminal.output().hasPrefix("red "))
        #expect(await terminal.output().contains("end\n"))
        #expect(await terminal.rawOutput().contains("\u{1B}[1;31m"))
    }

    @Test func longInputAndOutputPass() async throws {
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "stty raw -echo; echo on; head -c 200000 | wc -c"], environment: environment)
        try await terminal.wait(for: "on\n")
        await terminal.send(String(repeating: "abcdefgh", count: 25_000))
        try await terminal.wait(for: "200000")
    }
}

import Foundation
import TestSupport
import Testing

@testable import Console

/// A small program around the line editor, run by this very test program in a process of its own at a
/// pseudo-terminal; see `LineEditorTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LLM_NAS_CONSOLE_PROBE"] != nil))
struct ConsoleProbe {
    @Test @MainActor func runs() async {
        let environment = ProcessInfo.processInfo.environment
        var configuration = LineEditor.Configuration()
        configuration.history = environment["PROBE_HISTORY"].map { HistoryFile(path: $0) }
        configuration.complete = Self.candidates
        configuration.warn = { LineEditor.shared.say("warning: \($0.message)", on: .error) }
        configuration.terminate = { signal in
            StandardStream.error.write("terminated by \(signal)\n")
            exit(128 + signal.number)
        }
        let editor = LineEditor.shared
        editor.start(configuration)
        while true {
            switch await editor.nextLine(prompt: environment["PROBE_PROMPT"] ?? "probe> ") {
            case .endOfInput:
                StandardStream.output.write("bye\n")
                exit(0)
            case .interrupted: StandardStream.output.write("[dropped]\n")
            case .line(let line): await Self.run(line, editor)
            }
        }
    }

    @MainActor private static func run(_ line: String, _ editor: LineEditor) async {
        switch line {
        case "sleep":
            let task = Task.detached { try? await Task.sleep(for: .seconds(30)) }
            editor.onInterrupt = { task.cancel() }
            StandardStream.output.write("sleeping\n")
            await task.value
            editor.onInterrupt = {}
            StandardStream.output.write("[woken]\n")
        case "nap":
            StandardStream.output.write("napping\n")
            try? await Task.sleep(for: .milliseconds(300))
            StandardStream.output.write("rested\n")
        case "noise":
            Task { @MainActor in
                try? await Task.sleep(for: .milliseconds(300))
                editor.say("[background]")
            }
        case "edit":
            let answer = await editor.nextLine(prompt: "edit> ", initialText: "draft")
            StandardStream.output.write("[edited \(answer)]\n")
        default: StandardStream.output.write("[\(line.replacing("\n", with: "|"))]\n")
        }
    }

    @MainActor private static func candidates(_ request: CompletionRequest) -> [Candidate] {
        if request.words.isEmpty {
            let names = [Candidate("sleep"), Candidate("show", note: "prints a thing"), Candidate("spin")]
            return names.filter { $0.text.hasPrefix(request.current) }
        }
        let names = [
            Candidate("café"), Candidate("chart"), Candidate("two words"), Candidate("--size=", continues: true),
            Candidate("--size=10"), Candidate("|nor_conv_3x3~0|+|"),
        ]
        return names.filter { $0.text.hasPrefix(request.current) && $0.text != request.current }
            .filter { request.current.hasPrefix("--size=") || $0.text != "--size=10" }
    }

    /// Starts the probe at a terminal and waits for its first prompt.
    static func start(
        history: String? = nil, prompt: String = "probe> ", columns: Int = 80, plainPrompt: String? = nil,
        extra: [String: String] = [:]
    ) async throws -> PseudoTerminal {
        var environment = [
            "LLM_NAS_CONSOLE_PROBE": "1", "PROBE_PROMPT": prompt, "TERM": "xterm", "INPUTRC": "/dev/null",
        ]
        environment["LANG"] = "C.UTF-8"
        environment["PROBE_HISTORY"] = history
        for name in ["LD_LIBRARY_PATH", "PATH", "HOME"] {
            environment[name] = ProcessInfo.processInfo.environment[name]
        }
        environment.merge(extra) { $1 }
        let terminal = try PseudoTerminal(command, environment: environment, columns: columns)
        try await terminal.wait(for: plainPrompt ?? prompt, within: .seconds(20))
        return terminal
    }

    /// This program, told to run the probe alone.
    private static var command: [String] {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        var arguments = [own, "--testing-library", "swift-testing", "--filter", "ConsoleProbe"]
        if let index = CommandLine.arguments.firstIndex(of: "--test-bundle-path") {
            arguments += CommandLine.arguments[index...].prefix(2)
        }
        return arguments
    }
}

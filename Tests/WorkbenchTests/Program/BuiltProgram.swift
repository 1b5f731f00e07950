import Foundation
import TestSupport
import Testing

/// The executable that the package builds, run as its users run it.
enum BuiltProgram {
    /// Where it lies: beside the test bundle.
    static let path: String? = {
        let arguments = CommandLine.arguments
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? arguments[0]
        var places = [own]
        if let place = arguments.firstIndex(of: "--test-bundle-path"), arguments.indices.contains(place + 1) {
            places.insert(arguments[place + 1], at: 0)
        }
        return places.map { ($0 as NSString).deletingLastPathComponent + "/llm-nas" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Skips tests where it was not built.
    static let isHere: ConditionTrait = .enabled(
        if: path != nil, "the executable llm-nas is not beside the test bundle")

    /// What it sees: tables of this run, a session folder of its own, no colour.
    static func environment(_ folder: TemporaryFolder) -> [String: String] {
        let process = ProcessInfo.processInfo.environment
        var variables = [
            "TERM": "xterm", "NO_COLOR": "1", "INPUTRC": "/dev/null", "LANG": "C.UTF-8", "HOME": folder.path,
            "PATH": process["PATH"] ?? "/usr/bin:/bin", "LLM_NAS_DATA": folder.path + "/data",
        ]
        variables["LD_LIBRARY_PATH"] = process["LD_LIBRARY_PATH"]
        return variables
    }

    /// Starts it at a terminal, in the folder, and waits for its first prompt.
    static func notebook(in folder: TemporaryFolder, _ words: String = "") async throws -> PseudoTerminal {
        let path = try #require(path)
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "cd '\(folder.path)' && exec '\(path)' \(words)"], environment: environment(folder),
            columns: 100)
        try await terminal.wait(for: "[1] ")
        return terminal
    }

    /// What a run without a terminal gave.
    struct Outcome {
        let status: Int32
        let output: String
        let messages: String
    }

    /// Runs it in the folder with `input` on its standard input.
    static func run(in folder: TemporaryFolder, _ words: [String] = [], input: String = "") async throws -> Outcome {
        let files = ["in", "out", "err"].map { folder.path + "/." + $0 }
        try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
        for file in files.dropFirst() { try Data().write(to: URL(fileURLWithPath: file)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = words
        process.environment = environment(folder)
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files[0]))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files[1]))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files[2]))
        let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                ended.resume(throwing: error)
            }
        }
        return Outcome(
            status: status, output: try String(contentsOfFile: files[1], encoding: .utf8),
            messages: try String(contentsOfFile: files[2], encoding: .utf8))
    }
}

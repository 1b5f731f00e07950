import Foundation
import Testing

/// The computer's Python, which writes pickles and serves files for the tests.
enum Python {
    /// Skips a test where Python or NumPy is absent.
    static let withNumPy: ConditionTrait = .enabled(
        if: succeeds("import numpy"), "python3 with NumPy is needed to write the pickles")
    /// Skips a test where Python is absent.
    static let present: ConditionTrait = .enabled(if: isPresent, "python3 is needed for the local server")
    static let isPresent = succeeds("pass")

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: [String] = []) throws {
        let process = process(["-c", program] + arguments)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(text)")
    }

    static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        return process
    }

    private static func succeeds(_ program: String) -> Bool {
        let process = process(["-c", program])
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

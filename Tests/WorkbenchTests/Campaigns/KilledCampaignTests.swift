import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// The built program, killed for good in the middle of a campaign.
@Suite(BuiltProgram.isHere) struct KilledCampaignTests {
    private static let words = [
        "campaign", "--searchers", "local-search, nsga2, sms-emoa, moead", "--tasks", "cifar10 fpga", "--seeds", "6",
        "--budgets", "200", "--journal", "small.runs",
    ]

    /// Starts a campaign in the folder.
    private func start(_ folder: TemporaryFolder) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(BuiltProgram.path))
        process.arguments = Self.words
        var variables = BuiltProgram.environment(folder)
        variables["LLM_NAS_DATA"] = try Tables.madeUp.get().path
        variables["SOURCE_DATE_EPOCH"] = "1790000000"
        process.environment = variables
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func wait(_ process: Process, while condition: () -> Bool) async throws {
        for _ in 0..<6000 {
            guard process.isRunning, condition() else { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @Test func aKilledCampaignGoesOnWithoutRepeatingOrLosingARun() async throws {
        let whole = try TemporaryFolder()
        let undisturbed = try start(whole)
        try await wait(undisturbed) { true }
        let expected = try #require(FileManager.default.contents(atPath: whole.path + "/small.runs"))

        let folder = try TemporaryFolder()
        let journal = folder.path + "/small.runs"
        var survived: [Int] = []
        for _ in 0..<3 {
            let before = (try? CampaignContents.read(journal).runs.count) ?? 0
            let process = try start(folder)
            try await wait(process) { ((try? CampaignContents.read(journal).runs.count) ?? 0) < before + 2 }
            kill(process.processIdentifier, SIGKILL)
            try await wait(process) { true }
            survived.append(try CampaignContents.read(journal).runs.count)
        }
        #expect(survived == survived.sorted() && survived[0] >= 2)
        #expect(survived[2] < 24, "it was killed before its end: \(survived)")
        let last = try start(folder)
        try await wait(last) { true }
        #expect(last.terminationStatus == 0)
        #expect(FileManager.default.contents(atPath: journal) == expected)
        #expect(try CampaignContents.read(journal).runs.count == 24)
    }
}

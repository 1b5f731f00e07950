import Determinism
import Foundation
import Sessions
import Testing

@testable import Workbench

/// A search that is killed again and again, in the middle of what it does.
@Suite struct KilledSearchTests {
    /// `LLM_NAS_KILLS` asks for more: two hundred take some minutes.
    private static let kills = ProcessInfo.processInfo.environment["LLM_NAS_KILLS"].flatMap(Int.init) ?? 6

    @Test(BuiltProgram.isHere) func killedAtAnyMomentItGoesOnAndVerifies() async throws {
        let desk = try Desk()
        let path = desk.journal("killed")
        let first = desk.notebook("killed")
        #expect(await first.run("task cifar10 edgegpu; partition") == .done)
        await first.leave()
        var stream = Seed(1).stream("kills")
        var (seen, torn, evaluations) = (0, 0, 0)
        for round in 1...Self.kills {
            // Every fourth time while it starts, opens the journal and sets the torn line aside.
            let shown = try await killed(desk, waits: round % 4 != 0, then: Int(stream.next() % 300))
            let contents = try JournalReader.read(path)
            if case .damaged = contents.fault { Issue.record("round \(round): damaged") }
            if contents.tornBytes > 0 { torn += 1 }
            // Nothing that an earlier reader saw is gone, and what the killed program had reported is there.
            #expect(contents.records.count >= seen, "round \(round)")
            seen = contents.records.count
            let state = SessionState(contents)
            evaluations = state.search.archive.count
            #expect(state.search.reports.count >= shown, "round \(round): \(shown) generations were reported")
        }
        #expect(evaluations > 0)
        let last = desk.notebook("last")
        #expect(await last.run("open \(path)") == .done, "\(desk.take())")
        #expect(await last.run("evolve 1 --children 1 --quiet") == .done, "\(desk.take())")
        await last.leave()
        let verifier = desk.notebook("verifier")
        #expect(await verifier.run("replay \(path) --verify") == .done, "\(desk.take())")
        print("\(Self.kills) kills, \(evaluations) evaluations, \(torn) torn lines, \(seen) events")
    }

    /// Runs a search in the session and kills it some milliseconds after its start, or after its first new record.
    /// - Returns: how many generations the session had when the last line about one was printed.
    private func killed(_ desk: Desk, waits: Bool, then milliseconds: Int) async throws -> Int {
        let output = desk.path("out")
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(BuiltProgram.path))
        process.arguments = ["--session", desk.journal("killed"), "-c", "evolve 40 --children 1 --quiet"]
        var variables = ProcessInfo.processInfo.environment
        variables["LLM_NAS_DATA"] = desk.surroundings.dataDirectory.path
        process.environment = variables
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        if waits { try await grown(desk.journal("killed"), while: process) }
        try await Task.sleep(for: .milliseconds(milliseconds))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        guard let last = lines.last(where: { $0.hasPrefix("generation ") || $0.hasPrefix("start ") }) else { return 0 }
        // `generation 3 ...` is the fourth report, since the start is the first.
        return last.hasPrefix("start ") ? 1 : (last.split(separator: " ")[1...].first.flatMap { Int($0) } ?? 0) + 1
    }

    /// Waits until the search has added to the journal, ten seconds at most.
    private func grown(_ path: String, while process: Process) async throws {
        func size() throws -> Int {
            try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        }
        // Opening it writes nothing more than that a cell began.
        let before = try size() + 400
        let deadline = ContinuousClock.now + .seconds(10)
        while try size() < before, process.isRunning, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}

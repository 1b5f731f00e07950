import Console
import Determinism
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// `doctor --crash`: the promises hold here, and a broken one would be seen.
@Suite struct CrashBenchTests {
    @Test(BuiltProgram.isHere) func everyPromiseHoldsHere() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await BuiltProgram.run(
            in: folder, ["doctor", "--crash", folder.path, "--rounds", "4", "--json"])
        #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.messages)")
        let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
        #expect(
            rows.map(\.trial) == ["kill -9", "short write", "full disk", "torn tail", "changed byte", "two writers"])
        #expect(rows.allSatisfy { $0.held == "yes" && $0.faults.isEmpty })
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.hasPrefix("llm-nas-crash") })
    }

    /// A program that acknowledges what it never writes.
    @Test func aLiarIsFoundOut() async throws {
        let folder = try TemporaryFolder()
        let liar = folder.path + "/liar"
        try "#!/bin/sh\nexec 2>/dev/null\necho 1; echo 2; exec sleep 5\n".write(
            toFile: liar, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: liar)
        let desk = try Desk(.none)
        let bench = try CrashBench(
            folder: folder.path, rounds: 2, seed: Seed(1), surroundings: desk.surroundings, program: liar)
        let trial = try await bench.killing()
        #expect(!trial.holds && trial.faults.count == 1)
        let report = CrashReport(trials: [trial], remarks: [])
        #expect(report.broken == 1 && report.lines(.plain).contains { $0.contains("there is no such file") })
    }

    @Test func whatIsMissingOrOtherInAJournalIsAFault() async throws {
        let folder = try TemporaryFolder()
        let desk = try Desk(.none)
        let bench = try CrashBench(
            folder: folder.path, rounds: 1, seed: Seed(1), surroundings: desk.surroundings, program: "/bin/false")
        let path = bench.journal("hand")
        let notebook = Notebook(surroundings: desk.surroundings, seed: Seed(1), journalPath: path)
        for cell in 1...3 {
            let text = CrashWriter.text(ofCell: cell, seed: Seed(1))
            #expect(await notebook.run("note \(CommandWords.quoted(text))") == .done)
        }
        await notebook.leave()
        #expect(bench.fault(in: path, acknowledged: 3, mayBeTorn: false) == nil)
        #expect(bench.fault(in: path, acknowledged: 4, mayBeTorn: false) == "4 cells were acknowledged, 3 are there")
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{".utf8))
        #expect(bench.fault(in: path, acknowledged: 3, mayBeTorn: true) == nil)
        #expect(bench.fault(in: path, acknowledged: 3, mayBeTorn: false) == "1 bytes of an unfinished line")
        let other = try CrashBench(
            folder: folder.path, rounds: 1, seed: Seed(2), surroundings: desk.surroundings, program: "/bin/false")
        #expect(other.fault(in: path, acknowledged: 3, mayBeTorn: true) == "cell 1 is not what was written")
    }

    @Test func theInnermostMountNamesTheFileSystem() {
        let mounts = """
            22 1 0:20 / / rw - ext4 /dev/a rw
            30 22 0:25 / /home rw,nosuid shared:5 - xfs /dev/b rw
            31 22 0:26 / /home/a\\040b rw - btrfs /dev/c rw
            32 22 0:27 / /tmp rw - tmpfs tmpfs rw
            """
        #expect(FileSystemKind.name(of: "/var/x", mounts: mounts) == "ext4")
        #expect(FileSystemKind.name(of: "/home/me", mounts: mounts) == "xfs")
        #expect(FileSystemKind.name(of: "/homes", mounts: mounts) == "ext4")
        #expect(FileSystemKind.name(of: "/home/a b/c", mounts: mounts) == "btrfs")
        #expect(FileSystemKind.name(of: "/tmp", mounts: mounts) == "tmpfs")
    }

    private struct Row: Decodable {
        let trial: String
        let held: String
        let faults: String
    }
}

import Determinism
import Foundation
import Sessions

/// Trials in which the writer dies.
extension CrashBench {
    /// One session, killed again and again at times drawn from the seed, each time opened and gone on with.
    func killing() async throws -> CrashTrial {
        let path = journal("killed")
        var stream = seed.stream("crash/kill")
        var (faults, acknowledged, torn): ([String], Int, Int) = ([], 0, 0)
        for round in 1...rounds {
            try Task.checkCancellation()
            let child = try child(.killed, path)
            // Every fourth time without waiting for the first cell: while the journal is opened or begun.
            if round % 4 != 0 { child.waitForFirst() }
            // chosen: longer than a few cells take, so that each of their steps is hit.
            usleep(UInt32(stream.next() % 25_000))
            acknowledged = max(child.kill(), acknowledged)
            if let contents = try? JournalReader.read(path), contents.tornBytes > 0 { torn += 1 }
            if let fault = fault(in: path, acknowledged: acknowledged, mayBeTorn: true) {
                faults.append("round \(round): \(fault)")
                break
            }
        }
        return CrashTrial(
            name: "kill -9", promise: "no acknowledged cell is lost, and the journal opens and goes on", rounds: rounds,
            remark: "\(acknowledged) cells acknowledged, all there; \(torn) unfinished lines set aside", faults: faults)
    }

    /// The writer dies within a line, at lengths from one byte up.
    func tearing() async throws -> CrashTrial {
        let lengths = [1, 2, 5, 17, 64, 255, 4096, 70_000]
        var faults: [String] = []
        for length in lengths {
            try Task.checkCancellation()
            let path = journal("torn-\(length)")
            let (status, acknowledged) = try child(.torn(bytes: length), path).end()
            if status != 128 + SIGKILL { faults.append("\(length) bytes: the writer ended with status \(status)") }
            if let fault = fault(in: path, acknowledged: acknowledged, mayBeTorn: true) {
                faults.append("\(length) bytes: \(fault)")
            } else if let fault = try await faultGoingOn(path, acknowledged: acknowledged) {
                faults.append("\(length) bytes, gone on: \(fault)")
            } else if !FileManager.default.fileExists(atPath: JournalTail.path(of: path)) {
                faults.append("\(length) bytes: they were not set aside")
            }
        }
        return CrashTrial(
            name: "short write", promise: "a line that was not finished is set aside, and the rest goes on",
            rounds: lengths.count, remark: "lines of 1 to 70000 bytes broken off", faults: faults)
    }

    /// Files may not grow beyond a limit; then there is room again.
    func filling() async throws -> CrashTrial {
        let limits = [0, 100, 1000, 5000, 12_345, 50_001]
        var faults: [String] = []
        var kept = 0
        for limit in limits {
            try Task.checkCancellation()
            let path = journal("full-\(limit)")
            let (status, acknowledged) = try child(.full(bytes: limit), path).end()
            kept += acknowledged
            if status != 3 { faults.append("\(limit) bytes: the writer ended with status \(status)") }
            if let fault = fault(in: path, acknowledged: acknowledged, mayBeTorn: false) {
                faults.append("\(limit) bytes: \(fault)")
            } else if let fault = try await faultGoingOn(path, acknowledged: acknowledged) {
                faults.append("\(limit) bytes, gone on: \(fault)")
            }
        }
        return CrashTrial(
            name: "full disk",
            promise: "a cell that does not fit is refused, the journal stays whole, and goes on when there is room",
            rounds: limits.count, remark: "files limited to 0 to 50001 bytes; \(kept) cells acknowledged, all there",
            faults: faults)
    }

    /// While one program writes, another one tries to.
    func contending() async throws -> CrashTrial {
        let path = journal("shared")
        let first = try child(.killed, path)
        first.waitForFirst()
        var faults: [String] = []
        let (status, _) = try CrashChild(
            .cells(1_000_000), program: program, journal: path, seed: seed.value, acknowledgements: path + ".second"
        ).end()
        if status != 1 { faults.append("the second writer ended with status \(status)") }
        let acknowledged = first.kill()
        if let fault = fault(in: path, acknowledged: acknowledged, mayBeTorn: true) { faults.append(fault) }
        if let fault = try await faultGoingOn(path, acknowledged: acknowledged) { faults.append("gone on: \(fault)") }
        return CrashTrial(
            name: "two writers", promise: "the second is refused, and a dead writer holds nobody up", rounds: 1,
            remark: "\(acknowledged) cells of the first acknowledged, all there", faults: faults)
    }
}

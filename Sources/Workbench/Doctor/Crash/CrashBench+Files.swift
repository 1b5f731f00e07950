import Determinism
import Foundation
import Sessions

/// Trials in which a finished journal is damaged.
extension CrashBench {
    /// A whole journal of a few cells, and how many it has.
    private func whole(_ name: String) throws(WorkbenchError) -> Data {
        let path = journal(name)
        _ = try child(.cells(6), path).end()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbenchError(.journal, "The journal \(path) was not written.")
        }
        return data
    }

    /// The journal cut off at bytes spread over its whole length: each time it opens up to its last whole line.
    func cutting() async throws -> CrashTrial {
        let data = try whole("cut")
        let cuts = Self.spread(200, over: data.count)
        let path = journal("cut-short")
        var faults: [String] = []
        for (place, cut) in cuts.enumerated() {
            try Task.checkCancellation()
            try? FileManager.default.removeItem(atPath: path)
            guard FileManager.default.createFile(atPath: path, contents: data.prefix(cut)) else { continue }
            let whole = data.prefix(cut).count { $0 == 10 }
            if whole == 0 {
                // Not even the header is whole: there is no session to open, and the file is left as it is.
                if (try? JournalReader.read(path)) != nil {
                    faults.append("byte \(cut): half a header was taken for one")
                }
                continue
            }
            let contents = try? JournalReader.read(path)
            if contents?.records.count != whole - 1 {
                faults.append("byte \(cut): \(contents?.records.count ?? 0) of \(whole - 1) whole records")
            }
            // chosen: every twentieth is also gone on with by a program of its own, which costs more than all reading.
            if place % 20 == 0, let fault = try await faultGoingOn(path, acknowledged: 0) {
                faults.append("byte \(cut), gone on: \(fault)")
            }
        }
        return CrashTrial(
            name: "torn tail", promise: "a journal cut anywhere opens, and loses the unfinished record alone",
            rounds: cuts.count, remark: "cut at \(cuts.count) places of \(data.count) bytes", faults: faults)
    }

    /// One byte changed, at places spread over the whole length: the reader stops before the line it stands in.
    func changing() throws -> CrashTrial {
        let data = try whole("changed")
        let places = Self.spread(200, over: data.count)
        var faults: [String] = []
        for place in places {
            try Task.checkCancellation()
            var changed = data
            changed[place] ^= 0x04
            let line = data.prefix(place).count { $0 == 10 }
            guard let contents = try? JournalReader.read(changed, path: "changed") else {
                if line > 0 { faults.append("byte \(place): the lines before it are not read") }
                continue
            }
            if contents.fault == nil { faults.append("byte \(place): not noticed") }
            if contents.records.count > max(line - 1, 0) { faults.append("byte \(place): the changed line was taken") }
        }
        return CrashTrial(
            name: "changed byte", promise: "a journal changed anywhere is read up to there, and says where",
            rounds: places.count, remark: "one bit changed at \(places.count) places of \(data.count) bytes",
            faults: faults)
    }

    /// `count` places below `length`, the first and the last among them.
    static func spread(_ count: Int, over length: Int) -> [Int] {
        if length <= count { return Array(0..<length) }
        return (0..<count).map { $0 * (length - 1) / (count - 1) }
    }
}

import Console
import Determinism
import Foundation
import Search
import SearchSpaces
import Sessions

/// Writes a long made-up session, opens it again, and times both.
struct JournalBench {
    /// How many answers; each brings ten evaluations.
    let answers: Int
    /// Where the journal is written; removed again.
    let path: String

    /// What was measured.
    struct Result {
        let answers: Int
        let bytes: Int
        let records: Int
        /// Records appended a second in the first and in the last tenth, without waiting for the disk.
        let firstTenth: Double
        let lastTenth: Double
        /// Records appended a second when each waits for the disk.
        let synced: Double
        /// Seconds of processor time to read, check and decode the file, and to fold its records: waiting for a core that
        /// others keep busy is not what a journal costs.
        let reading: Double
        let folding: Double
        /// Seconds by the clock for both.
        let opening: Double
        /// Most memory the process has held, in bytes.
        let peak: Int
    }

    func run() throws(JournalError) -> Result {
        defer { unlink(path) }
        var session = try Session(
            header: JournalHeader(name: "bench", program: Program.version, seed: Seed(1), time: 0), creating: path)
        try session.beginCell("evolve \(answers)", at: 0)
        let tenth = max(answers / 10, 1)
        let first = try append(1...tenth, to: &session)
        if answers > 2 * tenth { _ = try append((tenth + 1)...(answers - tenth), to: &session) }
        let last = try append((answers - tenth + 1)...answers, to: &session)
        let synced = try sync(200, &session)
        try session.finishCell(CellFinish(status: .done), at: 0)
        let records = session.records.count
        session.detach()
        session = Session(header: session.header)

        var contents: JournalContents?
        let (reading, readingByClock) = try cost { () throws(JournalError) in contents = try JournalReader.read(path) }
        let held = contents?.records ?? []
        let (folding, foldingByClock) = cost { _ = SessionState(seed: Seed(1), records: held) }
        return Result(
            answers: answers, bytes: contents?.goodBytes ?? 0, records: records,
            firstTenth: Double(5 * tenth) / first, lastTenth: Double(5 * tenth) / last, synced: 200 / synced,
            reading: reading, folding: folding,
            opening: readingByClock + foldingByClock, peak: Self.peakMemory())
    }

    private func append(_ generations: ClosedRange<Int>, to session: inout Session) throws(JournalError) -> Double {
        let events = generations.flatMap { LongSession.events(ofGeneration: $0) }
        return try seconds { () throws(JournalError) in
            for event in events { try session.append(.search(event), at: 0) }
        }
    }

    private func sync(_ count: Int, _ session: inout Session) throws(JournalError) -> Double {
        try seconds { () throws(JournalError) in
            for number in 0..<count {
                try session.append(.noted(Note(text: "note \(number)")), at: 0)
                try session.sync()
            }
        }
    }

    /// Seconds of processor time, and by the clock.
    private func cost<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> (Double, Double) {
        let before = clock()
        let byClock = try seconds(work)
        return (Double(clock() - before) / Double(CLOCKS_PER_SEC), byClock)
    }

    private func seconds<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
        let clock = ContinuousClock()
        let began = clock.now
        try work()
        return Double((clock.now - began).components.attoseconds) / 1e18
            + Double((clock.now - began).components.seconds)
    }

    /// `VmHWM` of this process.
    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { $0.split(separator: " ").dropLast().last.flatMap { Int($0) } }.map { $0 * 1024 } ?? 0
    }
}

extension JournalBench.Result {
    var table: TextTable {
        let megabytes = Double(bytes) / 1e6
        let rows: [(String, String, Double, Int)] = [
            ("evaluations", "", Double(answers * 10), 0), ("answers", "", Double(answers), 0),
            ("records", "", Double(records), 0), ("size", "MB", megabytes, 1),
            ("append, first tenth", "records/s", firstTenth, 0), ("append, last tenth", "records/s", lastTenth, 0),
            ("append and sync", "records/s", synced, 0), ("read and check", "CPU s", reading, 2),
            ("read and check", "MB/CPU s", megabytes / max(reading, 1e-9), 0), ("fold", "CPU s", folding, 2),
            ("fold", "records/CPU s", Double(records) / max(folding, 1e-9), 0), ("open, both", "s", opening, 2),
            ("peak memory", "MB", Double(peak) / 1e6, 0),
        ]
        return TextTable(
            columns: [.init("measure"), .init("unit"), .init("value", alignment: .right)],
            rows: rows.map { [.text($0.0), .text($0.1), .number($0.2, digits: $0.3)] })
    }
}

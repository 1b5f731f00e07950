import Console
import Determinism
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Surroundings of a test's own: a recording screen, a clock that stands still, folders that go away.
final class Desk: Sendable {
    /// Which tables a desk works with.
    enum Data {
        /// Those that formulas make (`MadeUpBenchmark`).
        case madeUp
        /// The published ones, which must be here (`Tables.publishedAreHere`).
        case published
        /// An empty data directory.
        case none
    }

    let folder: TemporaryFolder
    let screen: RecordingScreen
    let surroundings: Surroundings

    init(
        _ data: Data = .madeUp, variables: [String: String] = [:], gnuplot: String = "gnuplot",
        sessions: String? = nil, showsStreams: Bool = false,
        clock: any WallClock = FrozenClock(milliseconds: 1_790_000_000_000)
    ) throws {
        folder = try TemporaryFolder()
        screen = RecordingScreen(showsStreams: showsStreams)
        let tables =
            switch data {
            case .madeUp: try Tables.madeUp.get().path
            case .published: try Tables.published.get().path
            case .none: folder.path + "/data"
            }
        surroundings = Surroundings(
            variables: variables.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given },
            clock: clock, screen: screen,
            dataDirectory: URL(fileURLWithPath: tables), sessionsDirectory: sessions ?? folder.path + "/sessions",
            plotsDirectory: folder.path + "/plots", gnuplot: gnuplot)
    }

    /// A file or folder below the desk's own.
    func path(_ name: String) -> String { folder.path + "/" + name }

    /// Where the journal of a session lies.
    func journal(_ name: String) -> String { path("sessions/\(name).jsonl") }

    /// A new session; its journal is begun with the first change.
    func notebook(_ name: String = "tour", seed: UInt64 = 1) -> Notebook {
        Notebook(surroundings: surroundings, seed: Seed(seed), journalPath: journal(name))
    }

    /// The prepared session (`PreparedSession`), in a journal of this desk's own.
    func preparedNotebook(_ name: String = "tour") async throws -> Notebook {
        let prepared = try await PreparedSession.journal.value
        try FileManager.default.createDirectory(atPath: path("sessions"), withIntermediateDirectories: true)
        try prepared.write(to: URL(fileURLWithPath: journal(name)))
        let notebook = notebook(name)
        let outcome = await notebook.run("open \(CommandWords.quoted(journal(name)))")
        try #require(outcome == .done)
        _ = screen.take()
        return notebook
    }

    /// What was shown since the last time, this desk's folder and tables written as `DIR` and `TABLES`.
    func take() -> String {
        screen.take().replacing(folder.path, with: "DIR")
            .replacing(surroundings.dataDirectory.path, with: "TABLES")
    }

    /// Types cells and gives them back with all that was shown; a status other than 0 stands in a line of its own.
    func transcript(of cells: [String], in notebook: Notebook) async -> String {
        var text = ""
        for cell in cells {
            text += "[\(await notebook.nextCell)] \(cell.replacing(folder.path, with: "DIR"))\n"
            let outcome = await notebook.run(cell)
            text += take()
            if outcome.exitStatus != 0 { text += "= \(outcome.exitStatus)\n" }
        }
        return text
    }
}

/// A session that was searched for two generations, made once for all tests of the run.
enum PreparedSession {
    static let cells = [
        "task cifar10 edgegpu", "partition", "llm use offline",
        "kb add 'a skip keeps the gradient alive' --check 'at least 1 skip'", "evolve 2 --children 4",
        "note 'two generations'",
    ]

    /// The bytes of its journal.
    static let journal = Task {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in cells {
            let outcome = await notebook.run(cell)
            try #require(outcome == .done, "\(cell): \(desk.take())")
        }
        return try Data(contentsOf: URL(fileURLWithPath: desk.journal("tour")))
    }
}

/// Compares a whole text with the file `WorkbenchTests/Snapshots/<name>`; `RECORD_SNAPSHOTS=1` writes the file anew.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let support = (#filePath as NSString).deletingLastPathComponent
    if let difference = Snapshot.difference(text, from: name, beside: support) {
        Issue.record(Comment(rawValue: difference), sourceLocation: sourceLocation)
    }
}

extension Notebook {
    /// The first line of the session's journal.
    var header: JournalHeader { session.header }
}

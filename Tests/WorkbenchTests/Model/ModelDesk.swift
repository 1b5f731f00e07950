import Console
import Foundation
import Search
import Sessions
import Testing

@testable import Workbench

/// A short search whose prompts a server answers, with what came of it on the screen and in the journal.
struct ModelDesk {
    let desk: Desk
    let notebook: Notebook

    /// The key that no text may ever hold.
    static let key = "sk-canary-5f2a9c17d0"

    /// Two niches, equal shares of three children, so that each generation has two revisions and two proposals.
    static let start = ["task cifar10 edgegpu", "partition 2"]
    static let evolve = "evolve 1 --faithful --children 3 --start 4"

    init(_ setup: [String], variables: [String: String] = [:]) async throws {
        let keys = ["OPENAI_API_KEY": Self.key, "ANTHROPIC_API_KEY": Self.key]
        desk = try Desk(variables: keys.merging(variables) { _, new in new }, showsStreams: true)
        notebook = desk.notebook()
        for cell in Self.start + setup {
            let outcome = await notebook.run(cell)
            try #require(outcome == .done, "\(cell): \(desk.take())")
        }
        _ = desk.take()
    }

    /// Types a cell; gives the outcome and what was shown.
    func run(_ cell: String) async -> (outcome: CellOutcome, shown: String) {
        let outcome = await notebook.run(cell)
        return (outcome, desk.take())
    }

    var search: SearchState { get async { await notebook.state.search } }

    /// The search's events in the journal as it lies on disk.
    func events() throws -> [SearchEvent] {
        try JournalReader.read(desk.journal("tour")).records.compactMap { record in
            if case .search(let event) = record.event { event } else { nil }
        }
    }

    /// The bytes of the journal.
    func journal() throws -> String { try String(contentsOfFile: desk.journal("tour"), encoding: .utf8) }

    /// Decides everything again with the recorded answers.
    func verify(sourceLocation: SourceLocation = #_sourceLocation) async {
        let outcome = await desk.notebook("verifier").run("replay \(desk.journal("tour")) --verify")
        #expect(outcome == .done, "\(desk.take())", sourceLocation: sourceLocation)
        _ = desk.take()
    }

    /// Whether a terminal can show the text as it is: nothing that steers it or hides text.
    static func isHarmless(_ text: String) -> Bool { Sanitizer.sanitized(text) == text }
}

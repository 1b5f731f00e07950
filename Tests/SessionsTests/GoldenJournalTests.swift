import Foundation
import Search
import Sessions
import TestSupport
import Testing

/// A journal of version 1 as it was written once: what folds from it never changes.
@Suite struct GoldenJournalTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/v1.jsonl").path

    @Test func `the journal of version 1 folds to the same state for ever`() throws {
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
            !FileManager.default.fileExists(atPath: Self.path)
        {
            _ = try MadeUpSession.written(to: Self.path, generations: 2)
        }
        let contents = try JournalReader.read(Self.path)
        #expect(contents.fault == nil)
        let summary = summary(of: SessionState(contents), contents)
        #expect(Snapshot.difference(summary, from: "v1-summary.txt") == nil)
    }

    /// Everything of the state that has words.
    private func summary(of state: SessionState, _ contents: JournalContents) -> String {
        var lines = ["seed \(state.seed), \(contents.records.count) records, last digest \(contents.lastDigest)"]
        lines.append("task \(state.task?.title ?? "none"), designer \(state.designer?.identity.description ?? "none")")
        lines.append("settings \(state.settings.method.rawValue) \(state.settings.children) \(state.settings.start)")
        for cell in state.cells {
            let message = cell.finish?.message.map { ": \($0)" } ?? ""
            lines.append("cell \(cell.number) \(cell.input) -> \(cell.finish?.status.rawValue ?? "open")\(message)")
        }
        let spending = state.search.spending
        lines.append(
            "spent \(spending.evaluations) evaluations, \(spending.calls) calls, \(spending.tokens) tokens, "
                + "\(spending.milliseconds) ms")
        for report in state.search.reports {
            let hv = report.span.map { "\($0.hv)" } ?? "none"
            lines.append(
                "generation \(report.number): front \(report.frontSize), refused \(report.refusedCount), hv \(hv)")
        }
        lines += state.search.partition?.niches.map { "niche \($0.number) \($0.label): \($0.feasible)" } ?? []
        lines += state.search.knowledge.rules.map { "rule \($0.id) \($0.scope.text): \($0.text)" }
        lines += state.search.archive.evaluations.map { "#\($0.number) \($0.architecture.digits) \($0.values)" }
        lines += state.notes.map { "note in \($0.cell): \($0.text)" }
        lines += state.figures.map { "figure \($0.path) \($0.kind)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

import Foundation
import Sessions
import Testing

@testable import Search
@testable import Workbench

/// Journals of screened searches: what the posterior chose is an answer, taken from the journal in a replay.
@Suite struct ScreenVerificationTests {
    private static let cells = [
        "task cifar10 fpga", "partition", "evolve 1 --children 1 --with random-within-niches --screen 6",
    ]

    private func journal(on desk: Desk) async throws -> String {
        let notebook = desk.notebook("screened")
        for cell in Self.cells { #expect(await notebook.run(cell) == .done, "\(desk.take())") }
        await notebook.leave()
        return try String(contentsOfFile: desk.journal("screened"), encoding: .utf8)
    }

    private func verify(_ text: String, on desk: Desk) async throws -> CellOutcome {
        try text.write(toFile: desk.journal("screened"), atomically: true, encoding: .utf8)
        _ = desk.take()
        return await desk.notebook("verifier").run("replay \(desk.journal("screened")) --verify")
    }

    /// Kernels of another computer may round the last bits otherwise: expectations are recorded, not made again.
    @Test func whatTheProcessExpectedIsTakenFromTheJournal() async throws {
        let desk = try Desk()
        let text = try await journal(on: desk)
        #expect(desk.take().contains("by the choice"))
        #expect(text.contains("\"passedOver\""))
        #expect(try await verify(text, on: desk) == .done, "\(desk.take())")
        let basis = "\"basis\":\"posterior\",\"blind\":"
        try #require(text.contains(basis))
        let forged = try ForgedJournal.rechained(text.replacing(basis, with: basis + "1"))
        #expect(forged != text)
        #expect(try await verify(forged, on: desk) == .done, "\(desk.take())")
    }
}

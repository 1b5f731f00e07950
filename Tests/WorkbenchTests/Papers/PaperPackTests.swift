import Determinism
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Packs made, carried elsewhere, and checked there by their own script.
@Suite struct PaperPackTests {
    /// A pack of the prepared session with two figures, and of a campaign; made once for all tests of the run.
    private static let packed = Task {
        let desk = try Desk()
        try await TableCommandTests.campaign.value.write(to: URL(fileURLWithPath: desk.path("small.runs")))
        let notebook = try await desk.preparedNotebook()
        for cell in [
            // Paths that do not depend on where a session is decided again.
            "plot pareto --to \(desk.path("plots/tour-pareto.pdf"))", "plot hv --to \(desk.path("plots/tour-hv.svg"))",
            "plot hv --to \(desk.path("plots/tour-hv.svg"))",
            "paper pack \(desk.path("pack")) --in \(desk.path("small.runs"))",
        ] {
            try #require(await notebook.run(cell) == .done, "\(cell): \(desk.take())")
        }
        return (desk: desk, shown: desk.take())
    }

    /// A copy of the pack in a folder of its own.
    private func copy() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let desk = try await Self.packed.value.desk
        try FileManager.default.copyItem(atPath: desk.path("pack"), toPath: folder.path + "/elsewhere")
        return folder
    }

    /// Runs the pack's script from another directory; gives back its status and all it said.
    private func redraw(_ folder: TemporaryFolder, variables: [String: String] = ["LLM_NAS": ""]) throws
        -> (status: Int32, said: String)
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [folder.path + "/elsewhere/redraw.sh"]
        process.environment = ["PATH": "/usr/bin:/bin"].merging(variables) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    @Test func aPackHoldsFiguresTablesMethodsDataAndDigests() async throws {
        let (desk, shown) = try await Self.packed.value
        let files = try FileManager.default.subpathsOfDirectory(atPath: desk.path("pack")).sorted()
        let expected =
            ["METHODS.md", "README", "SHA256SUMS", "data", "data/small.runs", "data/tour.jsonl", "figures"]
            + ["figures/tour-hv.gp", "figures/tour-hv.svg", "figures/tour-pareto.gp", "figures/tour-pareto.pdf"]
            + ["redraw.sh", "tables"]
            + [
                "small-cost", "small-latency", "small-overall", "small-results", "tour-cost", "tour-front",
                "tour-metrics",
            ]
            .flatMap { name in ["csv", "md", "tex"].map { "tables/\(name).\($0)" } }
        #expect(files == expected, "\(files)")
        #expect(shown.contains("wrote DIR/pack: 30 files and their digests"), "\(shown)")
        let methods = try String(contentsOfFile: desk.path("pack/METHODS.md"), encoding: .utf8)
        let told = methods.replacing(/tables [0-9a-f]{64}/, with: "tables DIGEST")
            .replacing(/gnuplot [0-9].* and packed/, with: "gnuplot VERSION and packed")
        expectSnapshot(told, "methods.md")
    }

    @Test func aPackIsReproducedInACleanPlace() async throws {
        let folder = try await copy()
        let (status, said) = try redraw(folder)
        #expect(status == 0, "\(said)")
        for figure in ["tour-hv.svg", "tour-pareto.pdf"] {
            #expect(said.contains("redrawn, every byte equal: figures/\(figure)"), "\(said)")
        }
        #expect(said.contains("all as packed") && said.contains("sessions were not decided again"))
    }

    @Test(arguments: [
        "figures/tour-pareto.pdf", "figures/tour-hv.gp", "data/tour.jsonl", "tables/small-results.tex", "METHODS.md",
    ]) func aChangedByteIsNamed(file: String) async throws {
        let folder = try await copy()
        let path = folder.path + "/elsewhere/" + file
        var bytes = try #require(FileManager.default.contents(atPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let (status, said) = try redraw(folder)
        #expect(status == 1, "\(said)")
        #expect(said.contains("\(file): FAILED") && said.contains("NOT as packed"), "\(said)")
        if file.hasSuffix(".pdf") { #expect(said.contains("redrawn, and different: \(file)"), "\(said)") }
    }

    @Test func aMissingFileIsNamed() async throws {
        let folder = try await copy()
        try FileManager.default.removeItem(atPath: folder.path + "/elsewhere/tables/tour-front.csv")
        let (status, said) = try redraw(folder)
        #expect(status == 1 && said.contains("tables/tour-front.csv"), "\(said)")
    }

    @Test(BuiltProgram.isHere) func withTheProgramTheSessionIsDecidedAgain() async throws {
        let folder = try await copy()
        let tables = try Tables.madeUp.get().path
        let (status, said) = try redraw(
            folder, variables: ["LLM_NAS": try #require(BuiltProgram.path), "LLM_NAS_DATA": tables])
        #expect(status == 0 && said.contains("data/tour.jsonl") && said.contains("all equal"), "\(said)")
    }

    @Test func thePackedJournalsAreWholeAndTheRunningCellIsNotInThem() async throws {
        let desk = try await Self.packed.value.desk
        let journal = try JournalReader.read(desk.path("pack/data/tour.jsonl"))
        #expect(journal.fault == nil)
        let last = try #require(journal.records.last)
        #expect(last.cell == PreparedSession.cells.count + 3, " `paper pack` is left out")
        let runs = FileManager.default.contents(atPath: desk.path("pack/data/small.runs"))
        #expect(try await runs == TableCommandTests.campaign.value)
    }

    /// A key that got into a journal in spite of everything.
    @Test func keysAreTakenOutAndTheChainIsClosedAnew() async throws {
        let canary = "sk-canary-0123456789"
        let desk = try Desk(variables: ["OPENAI_API_KEY": canary])
        let text = String(decoding: try await PreparedSession.journal.value, as: UTF8.self)
        let forged = try ForgedJournal.rechained(text.replacing("two generations", with: "two \(canary)"))
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try forged.write(toFile: desk.journal("leak"), atomically: true, encoding: .utf8)
        let notebook = desk.notebook("leak")
        #expect(await notebook.run("open leak") == .done)
        #expect(await notebook.run("paper pack \(desk.path("pack"))") == .done, "\(desk.take())")
        for file in try FileManager.default.subpathsOfDirectory(atPath: desk.path("pack")) {
            let bytes = FileManager.default.contents(atPath: desk.path("pack/" + file)) ?? Data()
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(file)")
        }
        let journal = try JournalReader.read(desk.path("pack/data/tour.jsonl"))
        #expect(journal.fault == nil)
        #expect(SessionState(journal).notes.map(\.text).contains("two <secret>"))
    }

    @Test func whatCannotBePackedIsSaidAndNothingIsLeft() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("plot hv") == .done)
        _ = desk.take()
        let script = desk.path("plots/tour-hv.gp")
        try String(contentsOfFile: script, encoding: .utf8).replacing("hypervolume", with: "hyper volume")
            .write(toFile: script, atomically: true, encoding: .utf8)
        let lines = [
            "paper pack \(desk.path("plots"))", "paper pack \(desk.path("pack"))",
            "paper pack \(desk.path("pack")) --in \(desk.path("nowhere.runs"))",
            "paper pack /proc/pack --in \(desk.path("nowhere.runs"))", "new empty", "paper pack \(desk.path("pack"))",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "pack-errors.txt")
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(!left.contains { $0.hasPrefix("pack") }, "\(left)")
    }
}

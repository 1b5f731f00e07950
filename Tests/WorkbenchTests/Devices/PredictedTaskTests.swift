import Benchmarks
import Console
import Foundation
import Search
import SearchSpaces
import Sessions
import Testing

@testable import Workbench

/// Searches for one's own device, with predicted accuracies and without tables.
@Suite struct PredictedTaskTests {
    private static let search = ["task cifar10 here", "partition", "evolve 2 --children 1", "front", "metrics"]

    private func calibrated(_ data: Desk.Data = .none) throws -> Desk {
        let desk = try Desk(data)
        if case .none = data { try MadeUpDevices.calibrate(desk.surroundings.dataDirectory) }
        return desk
    }

    private func verify(_ journal: String, on desk: Desk) async -> String {
        let outcome = await desk.notebook("verifier").run("replay \(journal) --verify")
        return "\(outcome.status.rawValue): \(desk.take())"
    }

    @Test func aSearchWithoutTablesReadsAsRecorded() async throws {
        let desk = try calibrated()
        let notebook = desk.notebook("here")
        expectSnapshot(
            await desk.transcript(of: Self.search + ["budget", "evolve 1 --children 1"], in: notebook),
            "predicted-search.txt")
        let labels = try #require(await notebook.state.task?.predictor?.labels)
        #expect(labels > 0)
        #expect(await notebook.state.search.spending.labels == labels)
        #expect(await notebook.state.task?.tables == nil)
    }

    @Test func itsJournalIsVerifiedWhereTheDeviceIsNot() async throws {
        let desk = try calibrated()
        let notebook = desk.notebook("here")
        for cell in ["device list", "device show nothing"] + Self.search { _ = await notebook.run(cell) }
        await notebook.leave()
        let other = try Desk(.none)
        #expect(await verify(desk.journal("here"), on: other).hasPrefix("done"), "\(other.take())")
        // And goes on there, with the figures it was made with.
        let reader = other.notebook("reader")
        #expect(await reader.run("open \(desk.journal("here"))") == .done)
        #expect(await reader.run("evolve 1 --children 1") == .done, "\(other.take())")
    }

    @Test func aSessionGoesOnWithTheFiguresItBeganWith() async throws {
        let desk = try calibrated()
        let notebook = desk.notebook("here")
        #expect(await notebook.run("task cifar10 here") == .done)
        let cell = try #require(NASBench201().architecture(at: 9930))
        let before = try await notebook.problem().standing(of: cell)
        let table = MadeUpDevices.table
        let slower = LatencyTable(
            rows: table.rows.map {
                .init(dataset: $0.dataset, piece: $0.piece, latency: Milliseconds($0.latency.value * 2))
            })
        try DeviceShelf(dataDirectory: desk.surroundings.dataDirectory).keep(
            OwnDevice(name: "here", title: "slower", figures: .pieces(slower)))
        await notebook.forgetProblem()
        #expect(try await notebook.problem().standing(of: cell) == before)
        #expect(await notebook.run("task cifar10 here") == .done)
        #expect(try await notebook.problem().standing(of: cell) != before)
    }

    @Test func changedFiguresOfATableByCellAreNoticed() async throws {
        let desk = try Desk(.none)
        let path = desk.path("cells.csv")
        try MadeUpDevices.cellTable.write(toFile: path, atomically: true, encoding: .utf8)
        let add = "device add phone --csv \(path) --dataset cifar10"
        let notebook = desk.notebook("phone")
        for cell in [add, "task cifar10 phone", "evolve 1 --children 1 --quiet"] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        await notebook.leave()
        #expect(await verify(desk.journal("phone"), on: desk).hasPrefix("done"))
        let shelf = DeviceShelf(dataDirectory: desk.surroundings.dataDirectory)
        try shelf.remove("phone")
        let reader = desk.notebook("reader")
        #expect(await reader.run("open phone") == .done)
        #expect(await reader.run("evolve 1").exitStatus == 1)
        #expect(desk.take().contains("'phone' is not here"))
        try MadeUpDevices.cellTable.replacing("\n7,", with: "\n7,9").write(
            toFile: path, atomically: true, encoding: .utf8)
        #expect(await reader.run(add) == .done)
        #expect(await reader.run("evolve 1").exitStatus == 1)
        #expect(desk.take().contains("made with figures of 'phone' of digest"))
    }

    @Test func measuredLatenciesAreTakenFromTheJournal() async throws {
        let desk = try calibrated()
        let notebook = desk.notebook("measured")
        let cells = [
            "task in16 here --measure", "partition", "evolve 1 --children 1 --start 3 --quiet", "front", "metrics",
        ]
        for cell in cells { #expect(await notebook.run(cell) == .done, "\(desk.take())") }
        let text = desk.take()
        #expect(text.contains("looked up [ms]") && text.contains("nobody knows the true front"), "\(text)")
        await notebook.leave()
        #expect(await verify(desk.journal("measured"), on: try Desk(.none)).hasPrefix("done"))
        let contents = try JournalReader.read(desk.journal("measured"))
        let evaluations = SessionState(contents).search.archive.evaluations
        #expect(!evaluations.isEmpty && evaluations.allSatisfy { $0.values[1] > 0 })
    }

    /// The one that is shown: it was measured on another computer than the tests', and needs no tables.
    @Test func theCommittedSessionOfABareMachineIsVerified() async throws {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let journal = checkout.appendingPathComponent("sessions/here.jsonl").path
        // Figures lie where the program puts them by itself, not where a desk does.
        let desk = try Desk(.none)
        let surroundings = Surroundings(
            variables: [:], clock: desk.surroundings.clock, screen: desk.screen,
            dataDirectory: desk.surroundings.dataDirectory)
        let reader = Notebook(surroundings: surroundings, seed: .init(1), journalPath: nil)
        #expect(await reader.run("replay \(CommandWords.quoted(journal)) --verify") == .done, "\(desk.take())")
    }

    private struct BrokenMeter: LatencyMeter {
        func milliseconds(of architecture: Architecture, for shape: TaskShape) throws(WorkbenchError) -> Double {
            throw WorkbenchError(.device, "The library refused the shape.")
        }
    }

    @Test func aNetworkThatCannotBeMeasuredIsAnErrorAndNoFigure() throws {
        let device = TargetDevice.own(MadeUpDevices.here)
        let figures = ProblemFigures(
            standings: try ProblemFigures.standings(
                device, .cifar10, [.error, .latency], store: nil, allowCutOff: false),
            seenErrors: Array(repeating: 10, count: NASBench201.count), testErrors: [], hints: [])
        let problem = TableProblem(
            dataset: .cifar10, device: device, objectives: [.error, .latency], accuracy: .predicted, figures: figures,
            meter: BrokenMeter())
        let cell = try #require(NASBench201().architecture(at: 9930))
        #expect(throws: WorkbenchError.self) { try problem.measured(cell) }
        #expect(problem.measure(cell) == .infeasible(.notMeasured))
        #expect(problem.isMeasured && problem.truth == nil && problem.truth(where: { _ in true }) == nil)
        let plain = TableProblem(
            dataset: .cifar10, device: device, objectives: [.error, .latency], accuracy: .predicted, figures: figures)
        #expect(plain.truth != nil && !plain.isMeasured)
        let latency = try #require(MadeUpDevices.here.table?.latency(of: cell, for: .cifar10)?.value)
        #expect(plain.measure(cell) == .values([10, latency]))
    }

    @Test func predictionAndTruthStandSideBySideWhereTablesAre() async throws {
        let desk = try calibrated(.madeUp)
        let notebook = desk.notebook("both")
        let cells = [
            "task cifar10 raspi4 --accuracy predicted", "partition", "evolve 1 --children 1", "front --csv", "metrics",
        ]
        for cell in cells { #expect(await notebook.run(cell) == .done, "\(desk.take())") }
        let text = desk.take()
        #expect(text.contains("predicted_accuracy,test_accuracy,latency"), "\(text)")
        #expect(text.contains("front of the predictions") && text.contains("true front"), "\(text)")
        #expect(text.contains("labels 1000"), "\(text)")
        #expect(await notebook.state.task?.tables != nil)
    }

    @Test func aJournalWithoutTablesIsTheSameBesideThem() async throws {
        var journals: [[JournalRecord]] = []
        for data in [Desk.Data.none, .madeUp] {
            let desk = try calibrated(data)
            let notebook = desk.notebook("here")
            for cell in Self.search { #expect(await notebook.run(cell) == .done, "\(desk.take())") }
            journals.append(await notebook.records(from: 0))
        }
        #expect(journals[0] == journals[1])
    }
}

import Figures
import Foundation
import ParetoMetrics
import Sessions
import Testing

@testable import Workbench

/// Figures of a campaign: six searchers on one task with two seeds (`CampaignTests.finished`).
@Suite struct CampaignChartTests {
    private func desk() async throws -> Desk {
        let desk = try Desk()
        try await CampaignTests.finished.value.journal.write(to: URL(fileURLWithPath: desk.path("small.runs")))
        return desk
    }

    private func source(_ desk: Desk, _ searchers: [String] = []) async throws -> RunsSource {
        try RunsSource(
            reading: desk.path("small.runs"), searchers: searchers, tasks: [],
            catalogue: ProblemCatalogue(directory: desk.surroundings.dataDirectory))
    }

    @Test func everyKindsScriptReadsAsRecorded() async throws {
        let desk = try await desk()
        let two = try await source(desk, ["nsga2", "random"])
        let one = try await source(desk, ["nsga2"])
        let figures: [(String, Figure)] = [
            ("hv", try CampaignProgressChart(two, .hv).figure),
            ("igd-log", try CampaignProgressChart(two, .igd, band: .quartiles, isLogarithmic: true).figure),
            ("attainment", try AttainmentChart(two, at: 60).figure),
            ("devices", try DevicesChart(two, .hv, at: 60).figure),
            ("latency-accuracy", try CampaignFrontsChart(two, seed: 1, at: 60).figure),
            ("coverage", try CampaignCoverageChart(two, .evaluated, at: 60).figure),
            ("regret", try CampaignRegretChart(one).figure),
            ("operators", try CampaignOperatorsChart(one, at: 60).figure),
        ]
        for (name, figure) in figures {
            let script = try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "small-\(name).pdf")
            expectSnapshot(script.text, "plot-campaign-\(name).gp")
            #expect(script.text.contains("# campaign small, runs "))
        }
    }

    @Test func curvesAreTheMeansOfTheRunsScoresWithinTheirBands() async throws {
        let source = try await source(try await desk(), ["moead", "random"])
        for band in BandKind.allCases {
            let layers = try CampaignProgressChart(source, .hv, band: band).figure.panels[0].layers
            #expect(layers.count == (band == .none ? 2 : 4))
            guard case .line(let points, _) = layers.last?.mark else { continue }
            let random = source.results.runs.filter { $0.name.searcher == 0 }
            for (place, point) in points.enumerated() {
                let values = random.compactMap { $0.scores[place][.hv] }
                #expect(abs(point.y - values.reduce(0, +) / 2) < 1e-12)
                guard band != .none, case .band(let ends) = layers[1].mark else { continue }
                #expect(ends[place].low <= point.y && point.y <= ends[place].high)
                if band == .range { #expect([ends[place].low, ends[place].high] == values.sorted()) }
            }
        }
    }

    @Test func keptFrontsAreThoseOfTheCells() async throws {
        let source = try await source(try await desk())
        let problem = try #require(source.problem(0))
        for run in source.results.runs {
            #expect(!run.fronts.isEmpty)
            let bare = CampaignRun(
                name: run.name, evaluations: run.evaluations, calls: run.calls, milliseconds: run.milliseconds,
                scores: run.scores, cells: run.cells)
            for budget in [30, 60] {
                let kept = RunFronts(problem: nil).front(of: run, at: budget)
                #expect(kept != nil && kept == RunFronts(problem: problem).front(of: bare, at: budget))
            }
            #expect(RunFronts(problem: nil).front(of: bare, at: 60) == nil)
        }
    }

    /// Of two runs the best surface is the front of both together, and the worst what each of them attains.
    @Test func attainmentSurfacesOfTwoSeedsAreTheUnionAndTheCommonPart() async throws {
        let source = try await source(try await desk(), ["sms-emoa"])
        let layers = try AttainmentChart(source, at: 60).figure.panels[0].layers
        guard case .band(let band) = layers[0].mark, case .steps(let truth, _) = layers[1].mark,
            case .steps(let median, _) = layers[2].mark
        else {
            Issue.record("no surfaces")
            return
        }
        let fronts = source.runs(2 + 2, on: 0).compactMap { RunFronts(problem: nil).front(of: $0, at: 60) }
        let names = source.spec.searchers.map(\.name)
        #expect(names[4] == "sms-emoa" && fronts.count == 2)
        func best(_ front: [[Double]], _ latency: Double) -> Double? {
            front.filter { $0[1] <= latency }.map { 100 - $0[0] }.max()
        }
        for place in band {
            let heights = fronts.compactMap { best($0, place.x) }
            #expect(place.high <= (heights.max() ?? 0) + 1e-9)
            #expect(place.low <= place.high)
        }
        let union = try PointSet(fronts.flatMap { $0 }).front().points
        #expect(Set(band.map(\.high)).isSubset(of: Set(union.map { 100 - $0[0] })))
        // The median of two is what at least one attains.
        #expect(median.map(\.y) == Stairs.points(union).map(\.y))
        #expect(truth.map(\.y) == truth.map(\.y).sorted())
    }

    @Test func barsShowWhatIsMissingOfTheHypervolume() async throws {
        let source = try await source(try await desk(), ["nsga2"])
        guard case .bars(let bars, _) = try DevicesChart(source, .hv, at: 60).figure.panels[0].layers[0].mark else {
            Issue.record("no bars")
            return
        }
        let values = source.runs(2, on: 0).compactMap { $0.score(at: 60)?[.hv] }
        #expect(source.spec.searchers[2].name == "nsga2")
        #expect(bars.count == 1 && abs(bars[0].y - 100 * (1 - values.reduce(0, +) / 2)) < 1e-9)
        #expect(bars[0].low <= bars[0].y && bars[0].y <= bars[0].high)
    }

    @Test func sharesOfEvaluationsAddUpForEachSearcher() async throws {
        let source = try await source(try await desk())
        guard
            case .heatMap(let grid) = try CampaignCoverageChart(source, .evaluated, at: 60).figure.panels[0].layers[0]
                .mark
        else {
            Issue.record("no map")
            return
        }
        #expect(grid.width == 6)
        for column in 0..<6 { #expect(abs(grid.rows.compactMap { $0[column] }.reduce(0, +) - 100) < 1e-9) }
    }

    @Test func figuresOfCampaignsNeedNoSessionAndLeaveNoneBehind() async throws {
        let desk = try await desk()
        let line = "plot hv --in \(desk.path("small.runs")) --format svg"
        #expect(try CommandReader.lines(in: line).allSatisfy { !$0.needsSession && $0.looksOutside })
        #expect(try CommandReader.lines(in: "plot hv").allSatisfy { $0.needsSession && !$0.looksOutside })
        let notebook = desk.notebook()
        #expect(await notebook.run(line) == .done, "\(desk.take())")
        #expect(FileManager.default.fileExists(atPath: desk.path("plots/small-hv.svg")))
        #expect(await notebook.state.figures.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.journal("tour")))
    }

    @Test func badChoicesOfRunsReadAsRecorded() async throws {
        let desk = try await desk()
        let whole = try await CampaignTests.finished.value.journal
        let header = try #require(whole.firstIndex(of: 10))
        try whole.prefix(header + 1).write(to: URL(fileURLWithPath: desk.path("none.runs")))
        let one = String(decoding: whole.prefix(header), as: UTF8.self)
        try Data("no campaign".utf8).write(to: URL(fileURLWithPath: desk.path("text.runs")))
        #expect(one.contains("\"seeds\":2"))
        let runs = desk.path("small.runs")
        let lines = [
            "plot hv --in \(desk.path("nothing.runs"))", "plot hv --in \(desk.path("text.runs"))",
            "plot hv --in \(desk.path("none.runs"))", "plot hv --in \(runs) --searcher nsga3",
            "plot hv --in \(runs) --task 'cifar10 fgpa'", "plot devices --in \(runs) --indicator speed",
            "plot devices --in \(runs) --at 25", "plot attainment --in \(runs)",
            "plot regret --in \(runs)", "plot latency-accuracy --in \(runs) --seed 3", "plot attainment",
            "plot hv --in \(runs) --searcher random --searcher random",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: desk.notebook()), "errors-campaign-plots.txt")
    }

    @Test func oneSeedHasNoSpread() async throws {
        let desk = try Desk()
        let line = "campaign --searchers random --tasks 'cifar10 fpga' --seeds 1 --budgets 20 --checkpoints 10"
        #expect(await desk.notebook().run(line) == .done, "\(desk.take())")
        let source = try RunsSource(
            reading: desk.path("sessions/campaign.runs"), searchers: [], tasks: [],
            catalogue: ProblemCatalogue(directory: desk.surroundings.dataDirectory))
        let figure = try CampaignProgressChart(source, .hv).figure
        #expect(figure.panels[0].layers.count == 1 && figure.provenance.contains("one seed, no band"))
        let error = #expect(throws: WorkbenchError.self) { _ = try AttainmentChart(source, at: 20) }
        #expect(error?.message == "An attainment surface needs at least 2 seeds, and the campaign campaign has 1.")
        #expect(
            await desk.notebook().run("plot hv --in \(desk.path("sessions/campaign.runs")) --band range").exitStatus
                == 1)
    }

    @Test func moreSearchersThanLooksAreRefusedByName() async throws {
        let desk = try Desk()
        let names = (1...9).map { "local-search population=\($0 + 9)" }.joined(separator: ", ")
        let line = "campaign --searchers '\(names)' --tasks 'cifar10 fpga' --seeds 1 --budgets 10 --checkpoints 10"
        #expect(await desk.notebook().run(line) == .done, "\(desk.take())")
        _ = desk.take()
        #expect(await desk.notebook().run("plot hv --in \(desk.path("sessions/campaign.runs"))").exitStatus == 1)
        #expect(desk.take().contains("9 searchers are too many for these curves: at most 8 can be told apart."))
    }
}

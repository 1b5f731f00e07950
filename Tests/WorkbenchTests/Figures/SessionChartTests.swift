import Determinism
import Figures
import Foundation
import Search
import Sessions
import Synchronization
import Testing

@testable import Workbench

/// What the figures of a session hold, worked out a second time from its evaluations and its journal.
@Suite struct SessionChartTests {
    private func source(_ notebook: Notebook) async throws -> ChartSource {
        try ChartSource(
            state: await notebook.state, problem: try await notebook.problem(),
            partition: try await notebook.partition(), name: await notebook.name,
            records: await notebook.records(from: 0))
    }

    @Test func spendingGrowsWithTheEvaluationsAndEndsAtTheSessionsBill() async throws {
        let notebook = try await Desk().preparedNotebook()
        let source = try await source(notebook)
        let course = SpendingCourse(source.records, of: source.state)
        #expect(course.spent.count == source.archive.count)
        #expect(course.spent.map(\.evaluations) == course.spent.map(\.evaluations).sorted())
        #expect(course.spent.map(\.calls) == course.spent.map(\.calls).sorted())
        #expect(course.total == source.state.search.spending)
        #expect(course.place(of: 60, on: .calls) == Double(course.total.calls))
        #expect(course.place(of: 61, on: .calls) == nil)
    }

    /// The clock of tests stands still, and the offline designer asks for neither tokens nor money.
    @Test(arguments: [ProgressMeasure.tokens, .money, .seconds]) func whatWasNotSpentIsNoAxis(
        _ measure: ProgressMeasure
    )
        async throws
    {
        let source = try await source(try await Desk().preparedNotebook())
        let error = #expect(throws: WorkbenchError.self) {
            _ = try ProgressChart(source, .hv, against: measure)
        }
        #expect(error?.hint == "`--against evaluations` always has something to show.")
    }

    @Test func callsStandOnTheAxisInsteadOfEvaluations() async throws {
        let source = try await source(try await Desk().preparedNotebook())
        let figure = try ProgressChart(source, .hv, against: .calls).figure
        guard case .steps(let points, _) = figure.panels[0].layers.last?.mark else {
            Issue.record("no curve")
            return
        }
        // One point a batch: the start, which asks nobody, and two generations.
        #expect(points.map(\.x) == [0, 6, Double(source.state.search.spending.calls)])
        #expect(points.map(\.y) == points.map(\.y).sorted())
        #expect(figure.panels[0].x.label == "calls of the designer")
    }

    @Test func aCoverageMapCountsEachEvaluationOnce() async throws {
        let source = try await source(try await Desk().preparedNotebook())
        guard case .heatMap(let grid) = try CoverageChart(source, .evaluated).figure.panels[0].layers[0].mark else {
            Issue.record("no map")
            return
        }
        #expect(grid.rows.count == 6 && grid.width == 3)
        #expect(grid.rows.joined().compactMap { $0 }.reduce(0, +) == 60)
        #expect(grid.rows.compactMap { $0[0] }.reduce(0, +) == 12)
    }

    /// However long a search is, the names under the map do not touch.
    @Test func tenColumnsAtMostAreNamed() {
        for count in 1...2000 {
            let step = TickStep.smallest(over: count - 1, most: 9)
            #expect((count - 1) / step < 10 && (step == 1 || (count - 1) / step >= 3), "\(count): every \(step)th")
        }
    }

    @Test func nicheRegretFallsToWhatTheNicheReportSays() async throws {
        let source = try await source(try await Desk().preparedNotebook())
        let figure = try RegretChart(source).figure
        let report = NicheReport(problem: source.problem, state: source.state)
        var compared = 0
        for layer in figure.panels[0].layers {
            guard case .line(let points, _) = layer.mark, case .series(let niche) = layer.role else { continue }
            #expect(points.map(\.x) == [0, 1, 2])
            #expect(points.map(\.y) == points.map(\.y).sorted(by: >))
            guard let share = report.rows[niche].indicators?.hvShare, let last = points.last else { continue }
            #expect(abs(last.y - 100 * (1 - share)) < 1e-9)
            compared += 1
        }
        #expect(compared > 2)
    }

    @Test func operatorsOfANicheAddUpToAllOfItsEdges() async throws {
        let source = try await source(try await Desk().preparedNotebook())
        for panel in try OperatorsChart(source).figure.panels {
            var heights: [Double: Double] = [:]
            for layer in panel.layers {
                guard case .blocks(let blocks, _) = layer.mark else { continue }
                for block in blocks { heights[block.x, default: 0] += block.high - block.low }
            }
            #expect(heights.values.allSatisfy { abs($0 - 100) < 1e-9 || $0 == 0 })
        }
    }

    @Test func aRuleThatStandsIsInOneBarOfEachGenerationSinceItsBirth() async throws {
        let source = try await source(try await Desk().preparedNotebook())
        let figure = try KnowledgeChart(source).figure
        let search = source.state.search
        for generation in 0...2 {
            var standing = 0.0
            for layer in figure.panels[1].layers {
                guard case .blocks(let blocks, _) = layer.mark else { continue }
                standing += blocks[generation].high - blocks[generation].low
            }
            #expect(Int(standing) == search.knowledge(after: generation).active.count)
        }
    }

    /// Times are the machine's own: a session that drew them verifies all the same.
    @Test func figuresOfSecondsAreDrawnButNotRecorded() async throws {
        let desk = try Desk(clock: RunningClock())
        let notebook = desk.notebook()
        let line = "plot hv --against seconds --format svg"
        for cell in ["task cifar10 edgegpu", "evolve 1 --with random", line] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        #expect(FileManager.default.fileExists(atPath: desk.path("plots/tour-hv.svg")))
        #expect(await notebook.state.figures.isEmpty)
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func withoutRulesOrNichesFiguresSayWhatIsMissing() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        #expect(await notebook.run("task cifar10 edgegpu; evolve 1 --with random") == .done, "\(desk.take())")
        _ = desk.take()
        let lines = [
            "plot knowledge", "plot hv --against money", "plot hv --against calls", "plot hv --against years",
            "plot hv --band range", "plot regret --searcher nsga2", "plot hv --in x.runs --with tour",
            "plot hv --in x.runs --against calls", "plot pareto --characters",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "errors-plots.txt")
    }
}

/// A clock that goes on by a second each time it is asked.
private final class RunningClock: WallClock {
    private let asked = Mutex<Int64>(0)

    func milliseconds() -> Int64 {
        asked.withLock { asked in
            asked += 1000
            return 1_790_000_000_000 + asked
        }
    }
}

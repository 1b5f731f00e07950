import Figures
import ParetoMetrics
import Sessions

/// The best, the median and the worst attainment surface over the seeds of searchers on one task.
struct AttainmentChart {
    let figure: Figure

    /// More bands than this hide one another.
    private static let mostSearchers = 4

    private struct Surfaces {
        let searcher: Int
        let runs: Int
        let best: [PlotPoint]
        let median: [PlotPoint]
        let worst: [PlotPoint]
        var all: [PlotPoint] { best + median + worst }
    }

    /// - Throws: for several tasks, three objectives, too many searchers, fewer than two seeds, and where the fronts are
    ///   not known.
    init(_ source: RunsSource, at evaluations: Int) throws(WorkbenchError) {
        let task = try source.requireTask(for: "An attainment figure")
        try source.requireFewSearchers(Self.mostSearchers, for: "attainment surfaces")
        try source.requireSeeds(2, for: "An attainment surface")
        guard source.spec.tasks[task].objectives.count == 2 else {
            throw WorkbenchError(
                .badArgument,
                "Attainment surfaces are drawn in two objectives; \(source.spec.tasks[task].title) has three."
            )
        }
        let problem = source.problem(task)
        let fronts = RunFronts(problem: problem)
        var surfaces: [Surfaces] = []
        for searcher in source.searchers {
            surfaces.append(try Self.surfaces(searcher, task, source, fronts, at: evaluations))
        }
        let truth = problem?.testTruth?.points.points ?? []
        let shown = surfaces.flatMap(\.all) + Stairs.points(truth)
        let window = AccuracyWindow(
            FigureAxis("test accuracy", unit: "%"), showing: [shown.map { [100 - $0.y, $0.x] }])
        let end = shown.map(\.x).max() ?? 1
        let layers = Self.layers(surfaces, truth: truth, source, floor: window.lowest ?? 0, end: end)
        let device = problem?.device.axisName ?? source.spec.tasks[task].device
        figure = Figure(
            x: FigureAxis("latency on \(device)", unit: "ms"), y: window.axis, layers: layers,
            provenance: source.provenance + [
                "attainment surfaces of \(surfaces.map(\.runs).max() ?? 0) runs after \(evaluations) evaluations; "
                    + "band: what one run attains (best) to what all attain (worst)"
            ])
    }

    /// Bands at the back, then the true front, then the medians.
    private static func layers(
        _ surfaces: [Surfaces], truth: [[Double]], _ source: RunsSource, floor: Double, end: Double
    ) -> [FigureLayer] {
        var layers: [FigureLayer] = []
        for surface in surfaces {
            let band = Stairs.band(surface.best, surface.worst, floor: floor, end: end)
            let legend = surfaces.count == 1 ? "best to worst" : nil
            layers.append(FigureLayer(.band(band), role: source.role(surface.searcher), legend: legend))
        }
        if !truth.isEmpty {
            layers.append(
                FigureLayer(.steps(Stairs.points(truth), markers: .none), role: .truth, legend: "true front"))
        }
        for surface in surfaces {
            layers.append(
                FigureLayer(
                    .steps(surface.median, markers: .none), role: source.role(surface.searcher),
                    legend: "\(source.title(surface.searcher)), median"))
        }
        return layers
    }

    private static func surfaces(
        _ searcher: Int, _ task: Int, _ source: RunsSource, _ fronts: RunFronts, at evaluations: Int
    ) throws(WorkbenchError) -> Surfaces {
        let runs = source.runs(searcher, on: task)
        let sets = runs.compactMap { fronts.front(of: $0, at: evaluations) }
        guard sets.count == runs.count, sets.count > 1 else {
            throw WorkbenchError(
                .figure,
                runs.count < 2
                    ? "\(source.title(searcher)) has fewer than two finished runs on \(source.spec.tasks[task].title)."
                    : "The journal keeps no fronts after \(evaluations) evaluations, and the task's tables are not here.",
                hint: runs.count < 2
                    ? "`campaign FILE` performs what is left of a campaign." : "`data import DIR` brings them.")
        }
        do {
            let attainment = try Attainment(
                of: sets.map { set throws(MetricsError) in try PointSet(set, dimension: 2) })
            let levels = [attainment.surfaces.first, attainment.median, attainment.surfaces.last].map {
                Stairs.points($0?.points ?? [])
            }
            return Surfaces(
                searcher: searcher, runs: sets.count, best: levels[0], median: levels[1], worst: levels[2])
        } catch {
            throw WorkbenchError(.figure, "The attainment surfaces could not be made: \(error.message)")
        }
    }
}

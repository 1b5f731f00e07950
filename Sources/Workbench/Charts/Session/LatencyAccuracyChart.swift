import Figures
import ParetoMetrics
import Sessions

/// Every evaluated cell by latency and accuracy, in the colour of its niche, with the front of all; or the fronts of
/// several sessions over one another.
struct LatencyAccuracyChart {
    let figure: Figure

    /// One session, niche by niche.
    init(_ source: ChartSource) throws(WorkbenchError) {
        var layers: [FigureLayer] = []
        for niche in source.partition?.niches ?? [] {
            let inside = source.archive.evaluations.filter { $0.niche == niche.number }
            if inside.isEmpty { continue }
            layers.append(
                FigureLayer(
                    .points(inside.map { source.point($0.values) }), role: .series(niche.number),
                    legend: source.shortLabel(niche)))
        }
        let front = source.archive.front().map(\.values)
        let (accuracy, below) = source.accuracyAxis(showing: [front])
        let text = below == 0 ? "front" : "front (\(below) below)"
        layers.append(FigureLayer(.steps(source.stairs(front), markers: .none), role: .remark, legend: text))
        figure = Figure(
            x: source.latencyAxis, y: accuracy, layers: layers, provenance: source.provenance)
    }

    /// Several sessions of one task.
    init(_ source: ChartSource, beside others: [OtherSession]) throws(WorkbenchError) {
        let archives = [source.archive] + others.map(\.state.search.archive)
        let names = [source.name] + others.map(\.name)
        figure =
            OverlaidFronts(
                runs: zip(names, archives).map { name, archive in
                    OverlaidFronts.Run(
                        name: "\(name) (\(archive.count))", front: archive.front().map(\.values),
                        evaluated: archive.evaluations.map(\.values))
                }, truth: source.problem.truth?.points.points ?? [], truthName: source.problem.accuracy.trueFrontName,
                latency: source.latencyAxis, accuracy: source.accuracyAxis,
                provenance: source.provenance
                    + others.map {
                        "session \($0.name), seed \($0.state.seed), \($0.state.search.archive.count) evaluations"
                    }
            ).figure
    }
}

/// Fronts of several runs on one task, over the cells that any of them evaluated.
struct OverlaidFronts {
    /// One run.
    struct Run {
        let name: String
        /// Objectives of the front.
        let front: [[Double]]
        /// Objectives of all cells; none where they are not known.
        let evaluated: [[Double]]
        var role: SeriesRole?
    }

    let figure: Figure

    init(
        runs: [Run], truth: [[Double]], truthName: String, latency: FigureAxis, accuracy: FigureAxis,
        provenance: [String]
    ) {
        let window = AccuracyWindow(accuracy, showing: runs.map(\.front) + [truth])
        var layers: [FigureLayer] = []
        if !truth.isEmpty {
            layers.append(FigureLayer(.steps(Stairs.points(truth), markers: .none), role: .truth, legend: truthName))
        }
        let cloud = Set(runs.flatMap(\.evaluated)).sorted { $0.lexicographicallyPrecedes($1) }
        if !cloud.isEmpty {
            layers.append(
                FigureLayer(
                    .points(cloud.map(Stairs.point)), role: .cloud,
                    legend: ChartSource.legend("evaluated", below: window.below(cloud))))
        }
        for (place, run) in runs.enumerated() {
            layers.append(
                FigureLayer(.steps(Stairs.points(run.front)), role: run.role ?? .series(place), legend: run.name))
        }
        figure = Figure(x: latency, y: window.axis, layers: layers, provenance: provenance)
    }
}

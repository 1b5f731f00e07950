import Figures

/// The front found over the cloud of evaluated cells, with the true front behind and the user's labels on top.
struct ParetoChart {
    let figure: Figure

    init(_ source: ChartSource) throws(WorkbenchError) {
        var layers: [FigureLayer] = []
        let front = source.archive.front()
        let (accuracy, below) = source.accuracyAxis(
            showing: [front.map(\.values), source.problem.truth?.points.points ?? []])
        if let truth = source.problem.truth {
            layers.append(
                FigureLayer(
                    .steps(source.stairs(truth.points.points), markers: .none), role: .truth,
                    legend: source.problem.accuracy.trueFrontName))
        }
        let onFront = Set(front.map(\.number))
        let others = source.archive.evaluations.filter { !onFront.contains($0.number) }
        layers.append(
            FigureLayer(
                .points(others.map { source.point($0.values) }), role: .cloud,
                legend: ChartSource.legend("evaluated", below: below)))
        layers.append(
            FigureLayer(
                .steps(source.stairs(front.map(\.values))), role: .subject, legend: "front found"))
        if !source.marks.isEmpty { layers.append(FigureLayer(.texts(source.marks), role: .remark)) }
        figure = Figure(
            x: source.latencyAxis, y: accuracy, layers: layers, provenance: source.provenance)
    }
}

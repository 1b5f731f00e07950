import Figures
import Search

/// One panel for each niche: what was evaluated in it, its front, and its own true front.
struct NichesChart {
    let figure: Figure

    init(_ source: ChartSource) throws(WorkbenchError) {
        guard let partition = source.partition else {
            throw WorkbenchError(.figure, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        let panels = partition.niches.map { niche in
            FigurePanel(
                title: niche.label, x: source.latencyAxis, y: source.accuracyAxis,
                layers: Self.layers(niche, partition, source))
        }
        figure = Figure(
            panels: panels, columns: panels.count > 4 ? 3 : 2, provenance: source.provenance)
    }

    private static func layers(_ niche: Niche, _ partition: Partition, _ source: ChartSource) -> [FigureLayer] {
        var layers: [FigureLayer] = []
        if let truth = source.problem.truth(where: { partition.niche(of: $0) == niche.number }) {
            layers.append(
                FigureLayer(
                    .steps(source.stairs(truth.points.points), markers: .none), role: .truth,
                    legend: "the niche's true front"))
        }
        let front = source.archive.front(ofNiche: niche.number)
        let onFront = Set(front.map(\.number))
        let others = source.archive.evaluations.filter { $0.niche == niche.number && !onFront.contains($0.number) }
        layers.append(
            FigureLayer(.points(others.map { source.point($0.values) }), role: .cloud, legend: "evaluated"))
        layers.append(
            FigureLayer(.steps(source.stairs(front.map(\.values))), role: .subject, legend: "front found"))
        return layers
    }
}

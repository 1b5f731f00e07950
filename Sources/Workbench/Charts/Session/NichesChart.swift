import Figures
import Search

/// One panel for each niche: what was evaluated in it, its front, and its own true front.
struct NichesChart {
    let figure: Figure

    init(_ source: ChartSource) throws(WorkbenchError) {
        let partition = try source.requirePartition()
        let truths = partition.niches.map { niche in
            source.problem.truth { partition.niche(of: $0) == niche.number }
        }
        let fronts = partition.niches.map { source.archive.front(ofNiche: $0.number) }
        let (accuracy, below) = source.accuracyAxis(
            showing: truths.map { $0?.points.points ?? [] } + fronts.map { $0.map(\.values) })
        let panels = partition.niches.map { niche in
            FigurePanel(
                title: "niche \(niche.number): " + source.shortLabel(niche), x: source.latencyAxis, y: accuracy,
                layers: Self.layers(niche, truths[niche.number], fronts[niche.number], source, below: below))
        }
        figure = Figure(
            panels: panels, columns: panels.count > 6 ? 3 : 2, sharesAxes: true, provenance: source.provenance,
            aspect: panels.count > 2 ? 1.15 : nil)
    }

    private static func layers(
        _ niche: Niche, _ truth: GroundTruth?, _ front: [Evaluation], _ source: ChartSource, below: Int
    ) -> [FigureLayer] {
        var layers: [FigureLayer] = []
        if let truth {
            layers.append(
                FigureLayer(
                    .steps(source.stairs(truth.points.points), markers: .none), role: .truth,
                    legend: "the niche's \(source.problem.accuracy.trueFrontName)"))
        }
        let onFront = Set(front.map(\.number))
        let others = source.archive.evaluations.filter { $0.niche == niche.number && !onFront.contains($0.number) }
        layers.append(
            FigureLayer(
                .points(others.map { source.point($0.values) }), role: .cloud,
                legend: ChartSource.legend("evaluated", below: below)))
        layers.append(
            FigureLayer(.steps(source.stairs(front.map(\.values))), role: .subject, legend: "front found"))
        return layers
    }
}

import Figures
import ParetoMetrics
import Search

/// An indicator after every evaluation.
struct ProgressChart {
    let figure: Figure

    /// - Parameter indicator: `hv` or `igd`, under the `span` contract.
    init(_ source: ChartSource, _ indicator: Indicator) throws(WorkbenchError) {
        guard let contract = source.problem.truth?.span else {
            throw WorkbenchError(
                .figure,
                "The true front of \(source.problem.title) is not known\(source.problem.isMeasured ? ": latencies are measured one by one" : "")."
            )
        }
        var found: [PlotPoint] = []
        var front: [Evaluation] = []
        for evaluation in source.archive.evaluations {
            front = Archive.front(of: front + [evaluation])
            guard let set = try? PointSet(front.map(\.values)), let value = try? contract.evaluate(set).value(indicator)
            else { continue }
            found.append(PlotPoint(Double(evaluation.number), value))
        }
        var layers = [
            FigureLayer(.steps(found, markers: .none), role: .subject, legend: source.searcher)
        ]
        if indicator == .hv {
            layers.insert(
                FigureLayer(
                    .horizontalRule(contract.referenceHypervolume), role: .truth,
                    legend: source.problem.accuracy.trueFrontName), at: 0)
        }
        figure = Figure(
            x: FigureAxis("evaluations", range: .from(0)),
            y: FigureAxis(
                indicator == .hv ? "hypervolume (span)" : "IGD (span)", range: indicator == .hv ? .automatic : .from(0)),
            layers: layers, provenance: source.provenance + ["contract \(contract.identity.description)"])
    }
}

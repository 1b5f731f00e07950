import Figures
import ParetoMetrics
import Search
import Sessions

/// An indicator after every evaluation.
struct ProgressChart {
    let figure: Figure

    /// - Parameters:
    ///   - indicator: `hv` or `igd`, under the `span` contract.
    ///   - others: other sessions of the same task, drawn beside it.
    init(_ source: ChartSource, _ indicator: Indicator, beside others: [OtherSession] = []) throws(WorkbenchError) {
        guard let contract = source.problem.truth?.span else {
            throw WorkbenchError(
                .figure,
                "The true front of \(source.problem.title) is not known\(source.problem.isMeasured ? ": latencies are measured one by one" : "")."
            )
        }
        let own = others.isEmpty ? source.searcher : "\(source.name): \(source.searcher)"
        var layers = [Self.curve(source.archive, contract, indicator, role: .subject, legend: own)]
        for (place, other) in others.enumerated() {
            layers.append(
                Self.curve(
                    other.state.search.archive, contract, indicator, role: .series(place + 1), legend: other.name))
        }
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

    private static func curve(
        _ archive: Archive, _ contract: IndicatorContract, _ indicator: Indicator, role: SeriesRole, legend: String
    ) -> FigureLayer {
        var found: [PlotPoint] = []
        var front: [Evaluation] = []
        for evaluation in archive.evaluations {
            front = Archive.front(of: front + [evaluation])
            guard let set = try? PointSet(front.map(\.values)), let value = try? contract.evaluate(set).value(indicator)
            else { continue }
            found.append(PlotPoint(Double(evaluation.number), value))
        }
        return FigureLayer(.steps(found, markers: .none), role: role, legend: legend)
    }
}

/// Another session whose curve is drawn beside.
struct OtherSession {
    let name: String
    let state: SessionState
}

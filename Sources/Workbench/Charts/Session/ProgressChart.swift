import Figures
import ParetoMetrics
import Search
import Sessions

/// An indicator after every evaluation, against evaluations or what they cost.
struct ProgressChart {
    let figure: Figure

    /// - Parameters:
    ///   - indicator: `hv` or `igd`, under the `span` contract.
    ///   - others: other sessions of the same task, drawn beside it.
    /// - Throws: where the true front is not known, and where nothing of the measure was spent.
    init(
        _ source: ChartSource, _ indicator: Indicator, against measure: ProgressMeasure = .evaluations,
        beside others: [OtherSession] = []
    ) throws(WorkbenchError) {
        guard let contract = source.problem.truth?.span else {
            let why = source.problem.isMeasured ? ": latencies are measured one by one" : ""
            throw WorkbenchError(.figure, "The true front of \(source.problem.title) is not known\(why).")
        }
        let own = others.isEmpty ? source.searcher : "\(source.name): \(source.searcher)"
        var runs = [Run(name: source.name, legend: own, role: .subject, state: source.state, records: source.records)]
        for (place, other) in others.enumerated() {
            // The second look has the subject's colour.
            runs.append(
                Run(
                    name: other.name, legend: other.name, role: .series(place == 0 ? 0 : place + 1), state: other.state,
                    records: other.records))
        }
        var layers: [FigureLayer] = []
        var remarks = ["contract \(contract.identity.description)"]
        for run in runs {
            let course = SpendingCourse(measure == .evaluations ? [] : run.records, of: run.state)
            if measure != .evaluations {
                if let objection = course.objection(to: measure, session: run.name) { throw objection }
                remarks += Self.remarks(measure, course, run)
            }
            layers.append(Self.curve(run, course, contract, indicator, measure))
        }
        if indicator == .hv {
            layers.insert(
                FigureLayer(
                    .horizontalRule(contract.referenceHypervolume), role: .truth,
                    legend: source.problem.accuracy.trueFrontName), at: 0)
        }
        figure = Figure(
            x: measure.axis,
            y: FigureAxis(
                indicator == .hv ? "hypervolume (span)" : "IGD (span)", range: indicator == .hv ? .automatic : .from(0)),
            layers: layers, provenance: source.provenance + remarks)
    }

    private struct Run {
        let name: String
        let legend: String
        let role: SeriesRole
        let state: SessionState
        let records: [JournalRecord]
    }

    /// What a reader of the horizontal axis should know.
    private static func remarks(_ measure: ProgressMeasure, _ course: SpendingCourse, _ run: Run) -> [String] {
        var remarks: [String] = []
        if measure == .tokens, course.total.estimatedTokens > 0 {
            remarks.append(
                "session \(run.name): \(course.total.estimatedTokens) of \(course.total.tokens) tokens estimated")
        }
        let elsewhere = run.state.search.spending.calls - course.total.calls
        if elsewhere > 0 {
            remarks.append("session \(run.name): \(elsewhere) calls on lines that were left are not on the axis")
        }
        return remarks
    }

    private static func curve(
        _ run: Run, _ course: SpendingCourse, _ contract: IndicatorContract, _ indicator: Indicator,
        _ measure: ProgressMeasure
    ) -> FigureLayer {
        var found: [PlotPoint] = []
        var front: [Evaluation] = []
        for evaluation in run.state.search.archive.evaluations {
            front = Archive.front(of: front + [evaluation])
            guard let set = try? PointSet(front.map(\.values)),
                let value = try? contract.evaluate(set).value(indicator),
                let place = course.place(of: evaluation.number, on: measure)
            else { continue }
            // A batch is paid for at once: of equal places the last one counts.
            if found.last?.x == place { found.removeLast() }
            found.append(PlotPoint(place, value))
        }
        return FigureLayer(.steps(found, markers: .none), role: run.role, legend: run.legend)
    }
}

/// Another session whose curve is drawn beside.
struct OtherSession {
    let name: String
    let state: SessionState
    let records: [JournalRecord]
}

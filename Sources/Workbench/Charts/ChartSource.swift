import Figures
import Search
import Sessions

/// What figures are made from: a session with something evaluated, and its problem.
struct ChartSource {
    let state: SessionState
    let problem: TableProblem
    let partition: Partition?
    /// The session's name, for the caption.
    let name: String

    /// - Throws: when nothing was evaluated.
    init(state: SessionState, problem: TableProblem, partition: Partition?, name: String) throws(WorkbenchError) {
        if state.search.archive.count == 0 { throw .nothingEvaluated() }
        self.state = state
        self.problem = problem
        self.partition = partition
        self.name = name
    }

    var archive: Archive { state.search.archive }

    /// The device's axis: latency with its unit.
    var latencyAxis: FigureAxis { FigureAxis("latency on \(problem.device.name)", unit: Objective.latency.unit) }

    /// The accuracy's axis; figures show accuracy, not error, as papers do.
    var accuracyAxis: FigureAxis { FigureAxis("\(problem.accuracy.rawValue) accuracy", unit: "%") }

    /// Where an evaluation lies on the two axes.
    func point(_ values: [Double]) -> PlotPoint { PlotPoint(values[1], 100 - values[0]) }

    /// Points of a front from fast to slow.
    func stairs(_ values: [[Double]]) -> [PlotPoint] {
        values.map(point).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    /// Session, seed, task and data, for the caption.
    var provenance: [String] {
        let tables = state.task?.tables.map { ", tables \($0.short)" } ?? ""
        return [
            "session \(name), seed \(state.seed), \(archive.count) evaluations by \(state.settings.method.rawValue)",
            "\(problem.title), \(problem.accuracy.rawValue) accuracy\(tables)",
        ]
    }
}

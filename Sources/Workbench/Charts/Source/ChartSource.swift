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

    /// Where the names of other sessions lead.
    let sessionsDirectory: String
    /// The session's records, for what was spent when.
    let records: [JournalRecord]

    /// - Throws: when nothing was evaluated.
    init(
        state: SessionState, problem: TableProblem, partition: Partition?, name: String,
        sessionsDirectory: String = "sessions", records: [JournalRecord] = []
    ) throws(WorkbenchError) {
        if state.search.archive.count == 0 { throw .nothingEvaluated() }
        self.state = state
        self.problem = problem
        self.partition = partition
        self.name = name
        self.sessionsDirectory = sessionsDirectory
        self.records = records
    }

    var archive: Archive { state.search.archive }

    /// The device's axis: latency with its unit.
    var latencyAxis: FigureAxis { FigureAxis("latency on \(problem.device.axisName)", unit: Objective.latency.unit) }

    /// The accuracy's axis; figures show accuracy, not error, as papers do.
    var accuracyAxis: FigureAxis { FigureAxis("\(problem.accuracy.rawValue) accuracy", unit: "%") }

    /// The accuracy's axis cut to where fronts lie.
    ///
    /// - Returns: the axis, and how many of the evaluated cells lie under it.
    func accuracyAxis(showing fronts: [[[Double]]]) -> (axis: FigureAxis, below: Int) {
        let window = AccuracyWindow(accuracyAxis, showing: fronts)
        return (window.axis, window.below(archive.evaluations.map(\.values)))
    }

    /// A niche's label, short enough for a legend or a narrow panel: `2 x 3x3`.
    func shortLabel(_ niche: Niche) -> String { niche.shortLabel }

    /// The niches.
    /// - Throws: while the space is in one piece.
    func requirePartition() throws(WorkbenchError) -> Partition {
        guard let partition else {
            throw WorkbenchError(.figure, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        return partition
    }

    /// Who searched: `co-evolution (offline)`, `random`, or of a mixed search each of its generations.
    var searcher: String {
        let makeup = SearchMakeup(state.search)
        let title = makeup.stretches.isEmpty ? state.settings.method.rawValue : makeup.text
        guard state.settings.method.consults, let designer = state.designer else { return title }
        return
            "\(title) (\(designer.identity.provider == OfflineDesigner.provider ? "offline" : designer.identity.model))"
    }

    /// A legend that says how many cells the axis leaves out.
    static func legend(_ text: String, below: Int) -> String {
        below == 0 ? text : "\(text) (\(below) more below)"
    }

    /// Where an evaluation lies on the two axes.
    func point(_ values: [Double]) -> PlotPoint { Stairs.point(values) }

    /// The user's labels beside the evaluated cells that have one, in the order of the evaluations.
    var marks: [PlacedText] {
        archive.evaluations.compactMap { evaluation in
            guard let label = state.marks[evaluation.architecture] else { return nil }
            let place = point(evaluation.values)
            return PlacedText(label, x: place.x, y: place.y, side: .right)
        }
    }

    /// Points of a front from fast to slow.
    func stairs(_ values: [[Double]]) -> [PlotPoint] { Stairs.points(values) }

    /// Session, seed, task and data, for the caption.
    var provenance: [String] {
        let task = state.task
        let digests = [
            task?.tables.map { "tables \($0.short)" },
            task?.ownDevice.map { "\(problem.device.title), device \($0.digest.short)" },
            task?.predictor.map { "predictor \($0.digest.short) of \($0.labels) labels" },
        ]
        let about = ["\(problem.title)", "\(problem.accuracy.rawValue) accuracy"] + digests.compactMap { $0 }
        return [
            "session \(name), seed \(state.seed), \(archive.count) evaluations by \(searcher)",
            about.joined(separator: ", "),
        ]
    }
}

extension Niche {
    /// The label, short enough for a legend or a narrow panel: `2 x 3x3`.
    var shortLabel: String { label.replacing("nor_conv_", with: "") }
}

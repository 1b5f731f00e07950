import Console
import Determinism
import Sessions

/// Latency at similar accuracy: all rivals in short, or one of them task by task.
struct LatencyTables {
    /// Points of accuracy that may be given up, as the table shows them.
    static let allowances = [0.1, 0.5, 1]

    let source: CampaignTableSource
    let subject: Int

    private func study(_ rival: Int) -> SimilarAccuracyStudy {
        SimilarAccuracyStudy(source, subject: subject, rival: rival, allowances: Self.allowances)
    }

    /// One row a rival: means over tasks, and the task on which most is saved.
    var summary: PaperTable {
        let rivals = source.searchers.filter { $0 != subject }
        let studies = rivals.map(study)
        var columns = [PaperTable.Column(title: "rival", alignment: .left)]
        for allowance in Self.allowances {
            let span = Self.points(allowance)
            columns += ["lower", "like for like", "up to"].map { PaperTable.Column(title: $0, span: span) }
        }
        columns.append(PaperTable.Column(title: "of", alignment: .left))
        let rows = studies.map { study -> [PaperTable.Cell] in
            let last = Self.allowances.count - 1
            return [PaperTable.Cell(text: source.name(of: study.rival))]
                + Self.allowances.indices.flatMap { place in
                    [
                        Self.percent(study.meanSaved(place)), Self.percent(study.meanSaved(place, likeForLike: true)),
                        Self.percent(study.greatestSaving(place)?.saved),
                    ]
                } + [study.greatestSaving(last).map { PaperTable.Cell(text: source.title(of: $0.task)) } ?? .missing]
        }
        let caption =
            [
                "How much lower the latency of \(source.name(of: subject)) is at similar accuracy, after "
                    + "\(source.evaluations) evaluations: \(source.measured), then over "
                    + "\(source.tasks.count) tasks."
            ] + Self.explanation(source.name(of: subject)) + [
                "Up to: the mean over seeds of the one task on which most is saved, which for the last allowance is "
                    + "named; it is a maximum over \(source.tasks.count) tasks and no typical saving."
            ]
        return PaperTable(
            name: "latency", caption: caption, provenance: source.provenance, columns: columns,
            groups: [PaperTable.Group(title: nil, rows: rows)], data: data(studies))
    }

    /// One row a task, against one rival.
    func byTask(against rival: Int) -> PaperTable {
        let study = study(rival)
        var columns = [
            PaperTable.Column(title: "device", alignment: .left), PaperTable.Column(title: "accuracy [%]"),
            PaperTable.Column(title: "latency [ms]"),
        ]
        for allowance in Self.allowances {
            let span = Self.points(allowance)
            columns += ["ms", "lower", "like for like"].map { PaperTable.Column(title: $0, span: span) }
        }
        let datasets = study.lines.map { source.spec.tasks[$0.task].dataset }
        let groups = datasets.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.map { (dataset: String) in
            let lines = study.lines.filter { source.spec.tasks[$0.task].dataset == dataset }
            return PaperTable.Group(title: dataset, rows: lines.map(row))
        }
        let (own, other) = (source.name(of: subject), source.name(of: rival))
        let caption =
            [
                "The lowest latency of \(own) at nearly the accuracy of \(other), task by task, after "
                    + "\(source.evaluations) evaluations: \(source.measured).",
                "Accuracy and latency: \(other)'s most accurate network.",
            ] + Self.explanation(own)
        return PaperTable(
            name: "latency-\(other.filter { $0.isLetter || $0.isNumber })", caption: caption,
            provenance: source.provenance, columns: columns, groups: groups, data: data([study]))
    }

    private func row(_ line: SimilarAccuracyStudy.Line) -> [PaperTable.Cell] {
        [
            PaperTable.Cell(text: source.spec.tasks[line.task].device), .number(line.accuracy, digits: 2),
            .number(line.latency, digits: 3),
        ]
            + Self.allowances.indices.flatMap { place -> [PaperTable.Cell] in
                let own = line.own[place].map { NumberText.fixed($0, digits: 3) } ?? "-"
                let share = line.reached[place] < line.seeds ? " (\(line.reached[place])/\(line.seeds))" : ""
                return [
                    PaperTable.Cell(text: own + share), Self.percent(line.saved[place]),
                    Self.percent(line.likeForLike[place]),
                ]
            }
    }

    private func data(_ studies: [SimilarAccuracyStudy]) -> TextTable {
        let rows = studies.flatMap { study in
            study.lines.flatMap { line in
                Self.allowances.indices.map { place -> [TextTable.Cell] in
                    [
                        .text(source.title(of: line.task)), .text(source.name(of: subject)),
                        .text(source.name(of: study.rival)), .integer(source.evaluations),
                        .number(line.accuracy, digits: 2), .number(line.latency, digits: 3),
                        .number(Self.allowances[place], digits: 1), .number(line.own[place], digits: 3),
                        .number(line.rivals[place], digits: 3), .number(line.saved[place], digits: 3),
                        .number(line.likeForLike[place], digits: 3), .integer(line.reached[place]),
                        .integer(line.seeds),
                    ]
                }
            }
        }
        return TextTable(
            columns: [
                "task", "searcher", "rival", "evaluations", "rival_accuracy", "rival_latency_ms", "within_points",
                "latency_ms", "rivals_own_latency_ms", "lower", "lower_like_for_like", "reached", "seeds",
            ].map { .init($0) }, rows: rows)
    }

    private static func explanation(_ subject: String) -> [String] {
        [
            "Lower: the fastest network of \(subject) that gives up at most so many points of accuracy, beside the rival's "
                + "most accurate one; like for like: beside the rival's own fastest that gives up as much.",
            "Runs are paired by seed; a seed without such a network counts for nothing.",
        ]
    }

    private static func points(_ allowance: Double) -> String {
        NumberText.fixed(allowance, digits: 1) + (allowance == 1 ? " point" : " points")
    }

    private static func percent(_ share: Double?) -> PaperTable.Cell {
        guard let share else { return .missing }
        return PaperTable.Cell(text: TextTable.Cell.percent(share, digits: 1).display)
    }
}

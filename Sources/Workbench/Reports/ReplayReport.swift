import Console
import Determinism
import Search
import Sessions

/// A journal in words: each cell, and under it what came of it.
struct ReplayReport {
    let contents: JournalContents

    /// A line and when it happened, in milliseconds since 1970.
    var lines: [(time: Int64, text: String)] {
        var state = SessionState(seed: contents.header.seed)
        let header = contents.header
        var lines = [(header.time, "seed \(header.seed), written by llm-nas \(header.program)")]
        for (place, record) in contents.records.enumerated() {
            state.apply(record, after: contents.records[..<place])
            if let line = Self.line(record, state) { lines.append((record.time, line)) }
        }
        let end =
            "\(state.cells.count) cells, \(contents.records.count) events, \(state.search.archive.count) evaluations"
            + "\(state.search.spending.labelText), front of \(state.search.archive.front().count)"
        lines.append((contents.records.last?.time ?? header.time, end))
        return lines
    }

    static func describe(_ fault: JournalContents.Fault) -> String {
        switch fault {
        case .tornTail(let bytes): "Its last line is unfinished: \(bytes) bytes are left out."
        case .damaged(let line, let reason): "From line \(line) on it is damaged: \(reason)."
        }
    }

    private static func line(_ record: JournalRecord, _ state: SessionState) -> String? {
        switch record.event {
        case .cellStarted(let start): "[\(record.cell)] \(Sanitizer.singleLine(start.input))"
        case .cellFinished(let finish):
            finish.status == .done ? nil : "    \(finish.status.rawValue)\(finish.message.map { ": \($0)" } ?? "")"
        case .search(.generationFinished(let report)):
            "    "
                + GenerationLine(
                    report: report, spending: state.search.spending,
                    accuracy: state.task.flatMap { SeenAccuracy(rawValue: $0.accuracy) } ?? .test
                ).text
        case .search(.partitioned(let spec)): "    \(spec.niches.count) niches by \(spec.axis.rawValue)"
        case .figureWritten(let figure): "    wrote \(figure.path)"
        case .designerChosen(let designer): "    answers from \(designer.identity.description)"
        case .moved(let move): "    at cell \(move.cell) on branch \(move.branch)"
        case .predictorFitted(let predictor):
            "    \(predictor.dataset) predictor of \(predictor.training.count) labels, digest \(predictor.forest.short)"
        case .search(.callFailed(let call)): "    a call broke off (\(Sanitizer.singleLine(call.message)))"
        case .search(.limitAsked(let decision)):
            "    beyond the budget of \(decision.limit.rawValue): \(decision.isGranted ? "allowed" : "held back")"
        case .templateChosen(let choice):
            "    \(choice.purpose.rawValue) worded by \(choice.template.map { "template \($0.digest.short)" } ?? "the standard template")"
        case .claimed(let claim):
            "    tested: \(claim.text) on \(claim.tasks.count) tasks, p \(NumberText.fixed(claim.finding.p, digits: 4))"
        case .taskChosen, .configured, .search, .probed, .noted, .marked: nil
        }
    }
}

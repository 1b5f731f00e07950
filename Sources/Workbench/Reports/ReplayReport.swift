import Search
import Sessions

/// A journal in words: each cell, and under it what came of it.
struct ReplayReport {
    let contents: JournalContents

    var lines: [String] {
        var state = SessionState(seed: contents.header.seed)
        var lines = ["seed \(contents.header.seed), written by llm-nas \(contents.header.program)"]
        for (place, record) in contents.records.enumerated() {
            state.apply(record, after: contents.records[..<place])
            if let line = Self.line(record, state) { lines.append(line) }
        }
        lines.append(
            "\(state.cells.count) cells, \(contents.records.count) events, \(state.search.archive.count) evaluations, "
                + "front of \(state.search.archive.front().count)")
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
            "    " + GenerationLine(report: report, spending: state.search.spending).text
        case .search(.partitioned(let spec)): "    \(spec.niches.count) niches by \(spec.axis.rawValue)"
        case .figureWritten(let figure): "    wrote \(figure.path)"
        case .designerChosen(let designer): "    answers from \(designer.identity.description)"
        case .moved(let move): "    at cell \(move.cell) on branch \(move.branch)"
        case .search(.callFailed(let call)): "    a call broke off (\(Sanitizer.singleLine(call.message)))"
        case .search(.limitAsked(let decision)):
            "    beyond the budget of \(decision.limit.rawValue): \(decision.isGranted ? "allowed" : "held back")"
        case .templateChosen(let choice):
            "    \(choice.purpose.rawValue) worded by \(choice.template.map { "template \($0.digest.short)" } ?? "the standard template")"
        case .taskChosen, .configured, .search, .probed, .noted, .marked: nil
        }
    }
}

import Console
import Determinism
import Foundation
import Search
import Sessions

extension Notebook {
    /// The session as a document, without the cell that runs.
    func document(withExchanges: Bool) async -> SessionDocument {
        let records = session.records
        let running = isInCell ? session.currentCell : nil
        var retelling = Retelling(surroundings: surroundings)
        retelling.keepsExchanges = withExchanges
        let cells = await retelling.cells(of: session.header, records, except: running)
        let knowledge = try? knowledgeReport(niche: nil, retired: true)
        return SessionDocument(
            name: name, facts: facts(cells), cells: cells,
            rules: knowledge.flatMap { $0.lines.isEmpty ? nil : RulesTable(report: $0).table },
            marks: state.marks.isEmpty ? nil : MarksReport(state: state).table,
            images: FigureImages(gnuplot: surroundings.gnuplot))
    }

    private func facts(_ cells: [ToldCell]) -> [SessionDocument.Fact] {
        var facts: [(String, String)] = []
        if let task = state.task {
            facts.append(("task", "\(task.title), \(task.accuracy) accuracy"))
            if let tables = task.tables { facts.append(("tables", tables.short)) }
        }
        if let designer = state.designer { facts.append(("designer", designer.identity.description)) }
        facts.append(("seed", state.seed.description))
        facts.append(("program", "llm-nas \(session.header.program)"))
        let begun = Date(timeIntervalSince1970: Double(session.header.time / 1000))
        facts.append(("begun", begun.formatted(.iso8601)))
        let archive = state.search.archive
        if archive.count > 0 {
            facts.append(("found", "\(archive.count) evaluations, front of \(archive.front().count)"))
        }
        if let report = state.search.reports.last, let span = report.span {
            let igd = span.igd.map { ", IGD \(NumberText.fixed($0, digits: 4))" } ?? ""
            facts.append(
                (
                    "indicators",
                    "HV \(NumberText.fixed(span.hv, digits: 4))\(igd) (\(span.contract.rule.rawValue) contract)"
                ))
        }
        let bill = cells.reduce(CellBill()) { $0 + $1.bill }
        let seconds = cells.compactMap(\.cell.seconds).reduce(0, +)
        facts.append(
            (
                "bill",
                "\(cells.count) cells, \(NumberText.fixed(seconds, digits: 1)) s, \(bill.calls) calls, \(bill.tokens) tokens, "
                    + (bill.cost?.description ?? "price not known")
            ))
        return facts.map { SessionDocument.Fact(name: $0.0, value: Sanitizer.singleLine($0.1)) }
    }
}

/// The knowledge base as a table.
struct RulesTable {
    let report: KnowledgeReport

    var table: TextTable {
        TextTable(
            columns: [
                .init("rule"), .init("polarity"), .init("scope"), .init("text"), .init("check"), .init("evidence"),
                .init("born", alignment: .right), .init("author"), .init("status"),
            ],
            rows: report.lines.map { line in
                let rule = line.rule
                let status: String
                switch rule.status {
                case .active: status = rule.isPinned ? "active, pinned" : "active"
                case .retired(let generation, let reason):
                    status = "retired in generation \(generation)\(reason.isEmpty ? "" : ": " + reason)"
                }
                return [
                    .text(rule.id), .text(rule.polarity.rawValue), .text(rule.scope.text), .text(rule.text),
                    .text(rule.check?.text ?? ""), .text(line.finding), .integer(rule.born),
                    .text(rule.author.rawValue), .text(status),
                ]
            })
    }
}

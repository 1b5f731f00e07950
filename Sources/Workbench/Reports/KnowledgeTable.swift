import Console
import Search

/// The rules with their evidence as rows, for machines.
struct KnowledgeTable {
    let report: KnowledgeReport
    let objectives: [Objective]

    var table: TextTable {
        var columns: [TextTable.Column] = [
            .init("rule"), .init("polarity"), .init("scope"), .init("text"), .init("check"), .init("verdict"),
            .init("with", alignment: .right), .init("without", alignment: .right),
        ]
        for objective in objectives {
            columns += ["gain", "lower", "upper"].map {
                .init("\(objective.rawValue)_\($0)", unit: objective.unit, alignment: .right)
            }
        }
        columns += [
            .init("born", alignment: .right), .init("author"), .init("pinned"), .init("status"),
            .init("retired_in", alignment: .right), .init("reason"),
        ]
        return TextTable(columns: columns, rows: report.lines.map(row))
    }

    private func row(_ line: RuleLine) -> [TextTable.Cell] {
        let rule = line.rule
        var cells: [TextTable.Cell] = [
            .text(rule.id), .text(rule.polarity.rawValue), .text(rule.scope.text), .text(rule.text),
            rule.check.map { .text($0.text) } ?? .missing, line.evidence.map { .text($0.verdict.rawValue) } ?? .missing,
            line.evidence.map { .integer($0.with) } ?? .missing, line.evidence.map { .integer($0.without) } ?? .missing,
        ]
        for objective in objectives {
            let effect = line.evidence?.effects.first { $0.objective == objective }
            cells += [effect?.gain, effect?.interval?.lower, effect?.interval?.upper].map {
                .number($0, digits: objective.digits)
            }
        }
        cells += [
            .integer(rule.born), .text(rule.author.rawValue), .text(rule.isPinned ? "yes" : "no"),
            .text(rule.isActive ? "active" : "retired"),
        ]
        guard case .retired(let generation, let reason) = rule.status else { return cells + [.missing, .missing] }
        return cells + [.integer(generation), .text(reason)]
    }
}

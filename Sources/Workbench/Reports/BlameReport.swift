import Console
import Determinism
import Search

/// What came of the children proposed under each rule, one rule a row.
struct BlameReport {
    let lines: [RuleBlame]

    /// What the columns mean; to be said once below them.
    static let legend = """
        A child is under a rule when the prompt for its niche and generation showed it. HV: share of the true front's \
        (span) that a child added on average, with the rule and without; the difference of all children, and within \
        generations, with 95 % bootstrap intervals. It is an observation; `kb blame --without ID` is the experiment.
        """

    var table: TextTable {
        TextTable(
            columns: [
                .init("rule"), .init("scope"), .init("born", alignment: .right), .init("status"),
                .init("proposed", alignment: .right), .init("accepted", alignment: .right),
                .init("evaluated", alignment: .right), .init("front", title: "on front", alignment: .right),
                .init("hv_with", title: "HV with", alignment: .right),
                .init("hv_without", title: "without", alignment: .right),
                .init("difference", alignment: .right), .init("difference_lower", title: "from", alignment: .right),
                .init("difference_upper", title: "to", alignment: .right),
                .init("within_generations", title: "in gen.", alignment: .right),
                .init("within_lower", title: "from", alignment: .right),
                .init("within_upper", title: "to", alignment: .right), .init("text"),
            ], rows: lines.map(Self.row))
    }

    private static func row(_ line: RuleBlame) -> [TextTable.Cell] {
        let rule = line.rule
        let shares = [
            line.gainWith, line.gainWithout, line.difference?.value, line.difference?.interval?.lower,
            line.difference?.interval?.upper, line.withinGenerations?.value, line.withinGenerations?.interval?.lower,
            line.withinGenerations?.interval?.upper,
        ]
        let counts: [TextTable.Cell] = [line.proposed, line.accepted, line.evaluated, line.onFront].map { .integer($0) }
        return [
            .text(rule.id), .text(rule.scope.text), .integer(rule.born), .text(rule.isActive ? "active" : "retired"),
        ] + counts + shares.map { $0.map { .percent($0, digits: 3) } ?? .missing } + [.text(rule.text)]
    }
}

import Console
import Search

/// What a designer knew beforehand, one measure a row, beside what random cells would have.
struct ContaminationReport {
    let found: Contamination

    var table: TextTable {
        func count(_ what: String, _ value: Int) -> [TextTable.Cell] {
            [.text(what), .integer(value), .missing, .missing, .missing]
        }
        var rows = [
            count("proposals", found.proposals), count("cells", found.cells), count("usable", found.usable),
            count("different", found.distinct),
            [
                .text("on the true front"), .integer(found.onFront), .missing,
                .number(found.onFrontRandom, digits: 3), .number(found.onFrontP, digits: 4),
            ],
        ]
        rows += found.ranks.map { rank in
            [
                .text("better than, by \(rank.name)"), .percent(rank.mean, digits: 1), .percent(rank.best, digits: 1),
                .percent(0.5, digits: 0), .number(rank.p, digits: 3),
            ]
        }
        return TextTable(
            columns: [
                .init("measure"), .init("value", alignment: .right), .init("best", alignment: .right),
                .init("random", alignment: .right), .init("p", alignment: .right),
            ], rows: rows)
    }
}

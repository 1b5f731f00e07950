import Console
import ZeroCost

/// How far our proxies are from reference values.
struct ReferenceReport {
    /// Every cell and proxy instead of each proxy's worst cell.
    let showsAll: Bool
    private var rows: [(cell: String, comparison: ReferenceComparison)] = []

    init(showsAll: Bool) {
        self.showsAll = showsAll
    }

    /// Adds a cell's comparisons.
    mutating func add(_ cell: String, _ comparisons: [ReferenceComparison]) {
        rows += comparisons.map { (cell, $0) }
    }

    var table: TextTable {
        let worst = ProxyName.allCases.compactMap { name in
            rows.filter { $0.comparison.name == name }.max { $0.comparison.difference < $1.comparison.difference }
        }
        return TextTable(
            columns: [
                .init("proxy"), .init("cell", title: showsAll ? "cell" : "worst cell"),
                .init("ours", alignment: .right), .init("exact", alignment: .right),
                .init("difference", alignment: .right), .init("single", title: "single precision's", alignment: .right),
                .init("rounding", title: "last bits'", alignment: .right), .init("within"),
            ],
            rows: (showsAll ? rows : worst).map { row in
                let comparison = row.comparison
                return [
                    .text(comparison.name.name), .text(row.cell), Self.value(comparison.ours),
                    Self.value(comparison.exact), Self.value(comparison.difference), Self.value(comparison.single),
                    Self.value(comparison.rounding),
                    .text(comparison.isWithin ? "yes" : "no"),
                ]
            })
    }

    var summary: String {
        let within = rows.filter(\.comparison.isWithin).count
        let aimed = rows.filter(\.comparison.isOnAim).count
        let text =
            "\(rows.count) values: \(aimed) within 1e-3 of double precision (grasp 1e-2), \(within) within that or "
            + "single precision's own difference"
        if rows.allSatisfy({ $0.comparison.rounding == nil }) { return text + "." }
        let rounded = rows.filter { row in
            row.comparison.isWithin || row.comparison.rounding.map { row.comparison.difference <= $0 } ?? false
        }.count
        return text + ", \(rounded) within those or what moving the images' last bits makes of it."
    }

    private static func value(_ value: Double?) -> TextTable.Cell {
        guard let value else { return .missing }
        if value == 0 || !value.isFinite { return .text(value == 0 ? "0" : "none against a value") }
        return .text((value < 0 ? "-" : "") + PowerText.scientific(value.magnitude))
    }
}

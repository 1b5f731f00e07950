import Console
import Foundation
import ParetoMetrics

/// One value for each set of one or more point files.
struct IndicatorReport {
    /// A set's value.
    struct Row: Equatable {
        let file: String
        /// Counted from 1 in its file.
        let set: Int
        let points: Int
        /// nil where the measure is undefined.
        let value: Double?
    }

    /// The measure's name, and its key for machines.
    let measure: String
    let rows: [Row]

    var table: TextTable {
        let hasFiles = Set(rows.map(\.file)).count > 1
        let digits = Self.digits(rows.compactMap(\.value))
        return TextTable(
            columns: (hasFiles ? [.init("file")] : []) + [
                .init("set", alignment: .right), .init("points", alignment: .right),
                .init(measure, alignment: .right),
            ],
            rows: rows.map { row in
                (hasFiles ? [.text(row.file)] : []) + [
                    .integer(row.set), .integer(row.points), .number(row.value, digits: digits),
                ]
            })
    }

    /// Decimals that leave the greatest value about eight digits.
    static func digits(_ values: [Double]) -> Int {
        guard let greatest = values.filter(\.isFinite).map(\.magnitude).max(), greatest > 0 else { return 1 }
        return min(12, max(0, 7 - Int(log10(greatest).rounded(.down))))
    }
}

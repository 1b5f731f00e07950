import Benchmarks
import Console
import SearchSpaces
import ZeroCost

/// One cell's proxies, a row for each, a column for each dataset.
struct ProxyReport {
    let cell: Architecture
    private var columns: [(dataset: Dataset, scores: ProxyScores?, source: String)] = []

    init(cell: Architecture) {
        self.cell = cell
    }

    /// Whether no dataset has a column yet.
    var isEmpty: Bool { columns.isEmpty }

    /// Adds a dataset's column.
    mutating func add(_ dataset: Dataset, _ scores: ProxyScores?, source: String) {
        columns.append((dataset, scores, source))
    }

    var table: TextTable {
        TextTable(
            columns: [.init("proxy")] + columns.map { .init($0.dataset.name, alignment: .right) } + [.init("formula")],
            rows: ProxyName.allCases.map { name in
                [.text(name.name)] + columns.map { Self.cell($0.scores?[name], name) } + [.text(name.formula)]
            })
    }

    /// Counts are whole; synflow runs over 40 orders of magnitude, so it is written with its power of ten.
    private static func cell(_ value: Double?, _ name: ProxyName) -> TextTable.Cell {
        guard let value else { return .missing }
        switch name {
        case .params, .flops: return .integer(Int(value))
        case .synflow: return value < 1e9 ? .number(value, digits: 2) : .text(PowerText.scientific(value))
        default: return .number(value, digits: value.magnitude < 0.1 ? 6 : 4)
        }
    }

    /// What was scored and where the figures come from.
    var notes: [String] {
        let space = NASBench201()
        var notes: [String] = []
        let scored = LiveCell.representative(of: cell)
        if scored != cell {
            let index = space.index(of: scored).map { "cell \($0), " } ?? ""
            notes.append("Scored is the live part, which computes the same: \(index)\(space.text(of: scored)).")
        }
        for (dataset, _, source) in columns { notes.append("\(dataset.name): \(source).") }
        return notes
    }
}

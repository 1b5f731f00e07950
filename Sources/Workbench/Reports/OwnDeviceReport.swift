import Benchmarks
import Console
import Determinism

/// What is known of a device of the user's: one fact a row, or one latency a row.
struct OwnDeviceReport {
    let device: OwnDevice

    var table: TextTable {
        TextTable(columns: [.init("fact"), .init("value")], rows: facts.map { [.text($0.0), .text($0.1)] })
    }

    /// The latencies, in the columns that `device add` reads.
    var rows: TextTable {
        switch device.figures {
        case .cells(let tables):
            TextTable(
                columns: [
                    .init("dataset"), .init("index", alignment: .right),
                    .init("latency_ms", title: "latency", unit: "ms", alignment: .right),
                ],
                rows: tables.flatMap { table in
                    table.values.enumerated().compactMap { index, value in
                        value.map { [.text(table.dataset.name), .integer(index), .number($0, digits: 4)] }
                    }
                })
        case .pieces(let table):
            TextTable(
                columns: [
                    .init("dataset"), .init("op"), .init("channels", alignment: .right),
                    .init("size", alignment: .right), .init("stride", alignment: .right),
                    .init("latency_ms", title: "latency", unit: "ms", alignment: .right),
                ],
                rows: table.rows.map { row in
                    [
                        .text(row.dataset?.name ?? ""), .text(row.piece.kind.rawValue), .integer(row.piece.channels),
                        .integer(row.piece.size), .integer(row.piece.stride), .number(row.latency.value, digits: 5),
                    ]
                })
        }
    }

    private var facts: [(String, String)] {
        var facts = [
            ("device", device.name), ("what it is", device.title),
            ("datasets", device.datasets.map(\.name).joined(separator: " ")), ("latency", figures),
            ("digest", device.digest.short),
        ]
        if let calibration = device.calibration { facts += Self.facts(calibration, device.table?.correction) }
        return facts
    }

    private var figures: String {
        switch device.figures {
        case .cells(let tables):
            tables.map { table in
                let given = table.values.compactMap { $0 }
                let failed = given.count { $0 < 0 }
                let refused = failed > 0 ? ", \(failed) of them not compiled" : ""
                return "\(table.dataset.name): \(given.count) of \(BenchmarkStore.count) cells\(refused)"
            }.joined(separator: "; ")
        case .pieces(let table): "looked up: the sum over a network's pieces, \(table.rows.count) of them known"
        }
    }

    private static func facts(_ calibration: Calibration, _ correction: LatencyCorrection?) -> [(String, String)] {
        var facts = [
            ("measured", "\(calibration.date), \(calibration.rounds) rounds, \(calibration.engine)"),
            ("rounds apart", percent(calibration.spread)),
        ]
        for agreement in calibration.agreements {
            facts.append(
                (
                    "\(agreement.dataset.name) whole",
                    "\(agreement.networks) networks end to end; plain sum: \(text(agreement.plain)); "
                        + "corrected: \(text(agreement.corrected))"
                ))
        }
        if let correction { facts.append(("correction", text(correction))) }
        return facts
    }

    private static func text(_ correction: LatencyCorrection) -> String {
        if correction == .none { return "none: the plain sum" }
        let scale = NumberText.fixed(correction.scale, digits: 4)
        var text = "\(scale) x sum"
        if correction.perPiece != 0 { text += " \(signed(correction.perPiece * 1000, digits: 2)) us a piece" }
        if correction.constant != 0 { text += " \(signed(correction.constant, digits: 4)) ms" }
        return text + ", fitted to the whole networks"
    }

    private static func signed(_ value: Double, digits: Int) -> String {
        (value < 0 ? "- " : "+ ") + NumberText.fixed(abs(value), digits: digits)
    }

    private static func text(_ figures: Calibration.Figures) -> String {
        let rho = figures.spearman.map { NumberText.fixed($0, digits: 3) } ?? "not defined"
        return "Spearman \(rho), median error \(percent(figures.medianError))"
    }

    static func percent(_ share: Double) -> String { NumberText.fixed(share * 100, digits: 1) + " %" }
}

/// All devices that a task may name: the user's own first.
struct DeviceListReport {
    let own: [OwnDevice]
    /// The tables; nil where none are imported.
    let store: BenchmarkStore?

    var table: TextTable {
        let datasets = Dataset.allCases
        let mine = own.map { device -> [TextTable.Cell] in
            [
                .text(device.name), .text(device.title), .text(device.datasets.map(\.name).joined(separator: " ")),
                .text(device.kind == .cells ? "by cell" : "look-up table"),
                .text(device.calibration?.date ?? ""), .text(device.digest.short),
            ]
        }
        let offered = datasets.map { Set(store?.devices(for: $0) ?? []) }
        let published = Device.all.filter { device in offered.contains { $0.contains(device) } }
        let others = published.map { device -> [TextTable.Cell] in
            let names = zip(datasets, offered).filter { $1.contains(device) }.map(\.0.name)
            return [
                .text(device.name), .text(device.title), .text(names.joined(separator: " ")), .text("published"),
                .text(""), .text(""),
            ]
        }
        return TextTable(
            columns: [
                .init("device"), .init("title", title: "what it is"), .init("datasets"), .init("latency"),
                .init("measured"), .init("digest"),
            ],
            rows: mine + others)
    }
}

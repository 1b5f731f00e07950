import Benchmarks
import Console
import ParetoMetrics
import SearchSpaces
import ZeroCost

/// Rank correlations of the proxies with accuracy: ours, and the published ones over their own cells.
struct CorrelationReport {
    private struct Row {
        let name: ProxyName
        let own: Pairing
        let published: (column: String, itself: Pairing, ours: Pairing, agreement: Pairing)?
    }

    /// Paired values and what they correlate to.
    private struct Pairing {
        let count: Int
        let spearman: Double?
        let kendall: Double?

        init(_ first: [Double?], _ second: [Double?]) throws(WorkbenchError) {
            let pairs = zip(first, second).compactMap { one, two in one.flatMap { a in two.map { (a, $0) } } }
            count = pairs.count
            guard pairs.count > 1 else {
                spearman = nil
                kendall = nil
                return
            }
            do {
                spearman = try Correlation.spearman(pairs.map(\.0), pairs.map(\.1))
                kendall = try Correlation.kendall(pairs.map(\.0), pairs.map(\.1))
            } catch {
                throw WorkbenchError(.program, error.message)
            }
        }
    }

    private let rows: [Row]

    /// Looks every cell up and correlates; cut-off cells are left out.
    init(dataset: Dataset, accuracy: AccuracyKind, scores: ScoreTable, store: BenchmarkStore) throws(WorkbenchError) {
        let space = NASBench201()
        let cells = (0..<NASBench201.count).map { index in
            store.isCutOff(index) ? nil : space.architecture(at: index).flatMap { scores.scores(of: $0) }
        }
        let truth = store.accuracies(dataset, accuracy)
        var rows: [Row] = []
        for name in ProxyName.allCases {
            let own = cells.map { $0?[name] }
            var published: (String, Pairing, Pairing, Pairing)?
            if let (column, values) = Self.published(name, dataset, store) {
                let there = zip(own, values).map { $1 == nil ? nil : $0 }
                let isolated = zip(own, values).map { $0 == nil ? nil : $1 }
                published = (
                    column, try Pairing(isolated, truth), try Pairing(there, truth), try Pairing(own, values)
                )
            }
            rows.append(Row(name: name, own: try Pairing(own, truth), published: published))
        }
        self.rows = rows
    }

    /// The published column that a proxy is compared with, the suite's first.
    private static func published(_ name: ProxyName, _ dataset: Dataset, _ store: BenchmarkStore)
        -> (String, [Double?])?
    {
        let others: [ProxyName: [String]] = [
            .nwot: ["naswot_freerea"], .synflow: ["synflow_freerea"], .synflowLog: ["logsynflow_freerea"],
            .jacov: ["jacob_score_v1"], .zen: ["zen"],
        ]
        for column in ["\(name.name)_suite"] + (others[name] ?? []) {
            if let values = store.proxyColumn(dataset, column) { return (column, values) }
        }
        return nil
    }

    var table: TextTable {
        TextTable(
            columns: [
                .init("proxy"), .init("cells", alignment: .right), .init("spearman", alignment: .right),
                .init("kendall", alignment: .right), .init("published"),
                .init("published_cells", title: "cells", alignment: .right),
                .init("published_spearman", title: "spearman", alignment: .right),
                .init("published_kendall", title: "kendall", alignment: .right),
                .init("ours_there", title: "ours there", alignment: .right),
                .init("agreement", alignment: .right),
            ],
            rows: rows.map { row in
                let own: [TextTable.Cell] = [
                    .text(row.name.name), .integer(row.own.count), .number(row.own.spearman, digits: 3),
                    .number(row.own.kendall, digits: 3),
                ]
                guard let (column, itself, ours, agreement) = row.published else {
                    return own + [.missing, .missing, .missing, .missing, .missing, .missing]
                }
                return own + [
                    .text(column), .integer(itself.count), .number(itself.spearman, digits: 3),
                    .number(itself.kendall, digits: 3), .number(ours.spearman, digits: 3),
                    .number(agreement.spearman, digits: 3),
                ]
            })
    }
}

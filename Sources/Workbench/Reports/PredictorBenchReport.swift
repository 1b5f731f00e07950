import Console
import Determinism
import ParetoMetrics

/// Repeated splits as a table: a line a way of fitting, the means over splits and Spearman's 95 % interval.
struct PredictorBenchReport {
    let bench: PredictorBench
    let scores: [PredictorBench.Score]

    var table: TextTable {
        TextTable(
            columns: [
                .init("dataset"), .init("features"), .init("labels", alignment: .right),
                .init("splits", alignment: .right), .init("spearman", title: "Spearman", alignment: .right),
                .init("spearman_interval", title: "95 %", alignment: .right),
                .init("kendall", title: "Kendall", alignment: .right), .init("r2", title: "R2", alignment: .right),
                .init("mae", title: "off by", unit: "%", alignment: .right),
                .init("ninth", title: "9 in 10 within", unit: "%", alignment: .right),
                .init("bias", unit: "%", alignment: .right), .init("slope", alignment: .right),
            ], rows: bench.cases.indices.map(row))
    }

    private func row(_ place: Int) -> [TextTable.Cell] {
        let own = bench.cases[place]
        let found = scores.filter { $0.place == place }.map(\.scores)
        func mean(_ value: (PredictorScores) -> Double) -> Double? {
            found.isEmpty ? nil : found.reduce(0) { $0 + value($1) } / Double(found.count)
        }
        return [
            .text(own.lab.dataset.name), .text(own.features.rawValue), .integer(own.train), .integer(found.count),
            .number(mean(\.spearman), digits: 3), .text(interval(found.map(\.spearman))),
            .number(mean(\.kendall), digits: 3), .number(mean(\.r2), digits: 3),
            .number(mean(\.meanAbsolute), digits: 2), .number(mean(\.ninth), digits: 2),
            .number(mean(\.bias), digits: 2), .number(mean(\.slope), digits: 2),
        ]
    }

    /// A bootstrap interval of the mean over splits; nothing for a single split.
    private func interval(_ values: [Double]) -> String {
        guard values.count > 1 else { return "-" }
        var stream = Seed(1).stream("predictor/interval")
        guard let found = try? BootstrapInterval.ofMean(values, using: &stream) else { return "-" }
        return "\(NumberText.fixed(found.lower, digits: 3))-\(NumberText.fixed(found.upper, digits: 3))"
    }
}

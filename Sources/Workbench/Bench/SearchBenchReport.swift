import Console
import Determinism
import ParetoMetrics

/// What searchers reached, averaged over tasks and seeds, with the spread over seeds.
struct SearchBenchReport {
    let bench: SearchBench
    let scores: [SearchBench.Score]

    var table: TextTable {
        var rows: [[TextTable.Cell]] = []
        for (number, contender) in bench.contenders.enumerated() {
            for budget in bench.budgets {
                let own = scores.filter { $0.contender == number && $0.budget == budget }
                rows.append(row(contender.name, budget, own))
            }
        }
        return TextTable(
            columns: [
                .init("searcher"), .init("evaluations", alignment: .right),
                .init("hv_span", title: "HV span", alignment: .right),
                .init("hv_span_interval", title: "95 %", alignment: .right),
                .init("igd_span", title: "IGD span", alignment: .right),
                .init("igd_span_interval", title: "95 %", alignment: .right),
                .init("hv_front", title: "HV front", alignment: .right),
                .init("found", title: "front found", alignment: .right),
            ], rows: rows)
    }

    private func row(_ name: String, _ budget: Int, _ scores: [SearchBench.Score]) -> [TextTable.Cell] {
        let hv = means(scores) { $0.span.hvShare }
        let igd = means(scores) { $0.span.igd }
        return [
            .text(name), .integer(budget), .number(mean(hv), digits: 4), .text(interval(hv)),
            .number(mean(igd), digits: 4), .text(interval(igd)),
            .number(mean(means(scores) { $0.front.hvShare }), digits: 4),
            .number(mean(means(scores) { $0.front.foundShare }), digits: 3),
        ]
    }

    /// The mean over tasks for each seed.
    private func means(_ scores: [SearchBench.Score], _ value: (SearchBench.Score) -> Double?) -> [Double] {
        (1...bench.seeds).compactMap { seed in mean(scores.filter { $0.seed == seed }.compactMap(value)) }
    }

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// A bootstrap interval of the mean over seeds; nothing for a single seed.
    private func interval(_ values: [Double]) -> String {
        guard values.count > 1 else { return "-" }
        var stream = Seed(1).stream("bench/interval")
        guard let found = try? BootstrapInterval.ofMean(values, level: 0.95, replicates: 2000, using: &stream) else {
            return "-"
        }
        return "\(NumberText.fixed(found.lower, digits: 4))-\(NumberText.fixed(found.upper, digits: 4))"
    }
}

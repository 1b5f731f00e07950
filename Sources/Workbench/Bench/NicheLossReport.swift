import Console

/// Where searchers lose hypervolume, niche by niche, averaged over tasks and seeds.
struct NicheLossReport {
    let bench: SearchBench
    let scores: [SearchBench.Score]

    var table: TextTable {
        let niches = scores.map(\.niches.count).max() ?? 0
        var rows: [[TextTable.Cell]] = []
        for (number, contender) in bench.contenders.enumerated() {
            for budget in bench.budgets {
                let own = scores.filter { $0.contender == number && $0.budget == budget }
                for niche in 0..<niches where !own.isEmpty {
                    let losses = own.compactMap { $0.niches.indices.contains(niche) ? $0.niches[niche] : nil }
                    let count = Double(losses.count)
                    rows.append([
                        .text(contender.name), .integer(budget), .integer(niche),
                        .number(Double(losses.reduce(0) { $0 + $1.evaluations }) / count, digits: 1),
                        .number(losses.reduce(0) { $0 + $1.missing } / count, digits: 5),
                    ])
                }
            }
        }
        return TextTable(
            columns: [
                .init("searcher"), .init("budget", alignment: .right), .init("niche", alignment: .right),
                .init("evaluations", alignment: .right), .init("missing", title: "HV missing", alignment: .right),
            ], rows: rows)
    }
}

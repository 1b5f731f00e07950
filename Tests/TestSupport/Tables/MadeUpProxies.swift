import Benchmarks
import Determinism
import SearchSpaces

/// The training-free proxies of the made-up tables, with the gaps of the published ones.
struct MadeUpProxies {
    let cells: [MadeUpCell]
    let seed: Seed

    /// Every column that an import knows.
    var columns: [MadeUpBenchmark.Column] {
        var columns: [MadeUpBenchmark.Column] = []
        for dataset in Dataset.allCases {
            let name = dataset.name
            columns.append(column("\(name)_zen", of: Self.connected) { $0.sum(base: 20, 24, 11, 3, 1) })
            columns.append(column("\(name)_naswot_freerea", of: Self.connected) { 400 + 420 * $0.quality(Self.taste) })
            columns.append(column("\(name)_synflow_freerea") { Self.flow($0) })
            columns.append(column("\(name)_logsynflow_freerea") { $0.sum(base: 9, 31, 17, 2, 4) })
        }
        for name in ["cifar10", "cifar100"] {
            columns.append(column("\(name)_nregions_freerea") { $0.sum(base: 12, 70, 42, 6, 2) })
        }
        columns.append(column("cifar10_jacob_score_v1", of: Self.connected) { 1200 + 500 * $0.quality(Self.taste) })
        for dataset in ["cifar10", "in16"] {
            for (name, formula) in Self.suite { columns.append(suiteColumn("\(dataset)_\(name)_suite", formula)) }
        }
        return columns
    }

    /// A column of the suite: it was reckoned for cells without a dead edge only. FLOPs are counted, not measured.
    private func suiteColumn(
        _ name: String, _ formula: @escaping (MadeUpCell) -> Double
    ) -> MadeUpBenchmark.Column {
        column(name, of: { !$0.hasDeadEdge }, deviation: name.contains("flops") ? 0 : 0.05, formula)
    }

    private func column(
        _ name: String, of isScored: (MadeUpCell) -> Bool = { _ in true }, deviation: Double = 0.05,
        _ formula: (MadeUpCell) -> Double
    ) -> MadeUpBenchmark.Column {
        var noise = MadeUpNoise(seed, name)
        let rows = cells.map { cell in
            let draw = noise.next()
            guard isScored(cell) else { return "" }
            return "\(NumberText.rounded(formula(cell) * (1 + deviation * draw), significant: 7))"
        }
        return MadeUpBenchmark.Column(name, rows)
    }

    private static func connected(_ cell: MadeUpCell) -> Bool { cell.isConnected }

    private static let taste = MadeUpCell.Taste(small: 0.6, pool: 0.1, depth: 0.5)

    /// A product that grows by orders of magnitude, as synflow does.
    private static func flow(_ cell: MadeUpCell) -> Double {
        var product = 1.0
        for _ in 0..<cell.convolutions3x3 { product *= 3e5 }
        for _ in 0..<cell.convolutions1x1 { product *= 4e3 }
        for _ in 0..<cell.skips { product *= 20 }
        return product
    }

    private static let suite: [(name: String, formula: @Sendable (MadeUpCell) -> Double)] = [
        ("epe_nas", { 300 + 900 * $0.quality(taste) }),
        ("fisher", { $0.sum(base: 0.001, 0.3, 0.2, 0.01, 0.002) }),
        ("flops", { $0.sum(base: 7.943872, 35.8195, 4.36224, 1.29024, 0) }),
        ("grad_norm", { $0.sum(base: 3, 9, 6, 0.5, 1) }),
        ("grasp", { $0.sum(base: -0.2, -0.3, 0.4, 0.02, 0.01) }),
        ("jacov", { -300 + 280 * $0.quality(taste) }),
        ("l2_norm", { $0.sum(base: 60, 48, 38, 0, 0) }),
        ("nwot", { 500 + 330 * $0.quality(taste) }),
        ("plain", { $0.sum(base: 0.3, -0.05, -0.03, 0.01, 0.01) }),
        ("snip", { $0.sum(base: 5, 17, 11, 0.8, 2) }),
        ("synflow", { $0.sum(base: 8, 30, 16, 2, 4) }),
    ]
}

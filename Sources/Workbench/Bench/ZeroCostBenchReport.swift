import Console
import Determinism

/// What the engine costs, beside PyTorch on the same network.
struct ZeroCostBenchReport {
    /// PyTorch's medians on index 9930: 2.13 with channels last, one thread, batch 64; measured on another day on a
    /// shared machine, so that only the order of magnitude of the ratio says anything.
    private static let pytorch = (training: 1.59, forward: 0.48, inference: 0.017)

    let passes: ZeroCostBench.PassCosts
    /// By group: with one worker, with two.
    let proxies: [(name: String, one: ZeroCostBench.Cost, two: ZeroCostBench.Cost?)]

    var passTable: TextTable {
        func row(_ name: String, _ cost: ZeroCostBench.Cost?, seconds: Double, _ other: Double) -> [TextTable.Cell] {
            [
                .text(name), .number(seconds * 1000, digits: 2), .number(cost.map { $0.wall * 1000 }, digits: 2),
                .number(other * 1000, digits: 0), .number(other / seconds, digits: 1),
            ]
        }
        return TextTable(
            columns: [
                .init("pass", title: "index 9930, one thread"),
                .init("processor", unit: "ms", alignment: .right), .init("wall", unit: "ms", alignment: .right),
                .init("pytorch", title: "PyTorch 2.13", unit: "ms", alignment: .right),
                .init("ratio", alignment: .right),
            ],
            rows: [
                row(
                    "forward and backward, batch 64", passes.training, seconds: passes.training.processor,
                    Self.pytorch.training),
                row("forward, batch 64", passes.forward, seconds: passes.forward.processor, Self.pytorch.forward),
                row("inference, one image", nil, seconds: passes.inference, Self.pytorch.inference),
            ])
    }

    var proxyTable: TextTable {
        TextTable(
            columns: [
                .init("proxies", title: "per cell"), .init("processor", unit: "ms", alignment: .right),
                .init("wall_1", title: "1 worker", unit: "ms", alignment: .right),
                .init("wall_2", title: "2 workers", unit: "ms", alignment: .right),
            ],
            rows: proxies.map { row in
                [
                    .text(row.name), .number(row.one.processor * 1000, digits: 1),
                    .number(row.one.wall * 1000, digits: 1), .number(row.two.map { $0.wall * 1000 }, digits: 1),
                ]
            })
    }
}

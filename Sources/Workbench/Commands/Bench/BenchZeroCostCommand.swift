import ArgumentParser
import Benchmarks
import ZeroCost

/// `bench zerocost`.
struct BenchZeroCostCommand: WorkbenchCommand {
    static let examples = [
        Example("bench zerocost --cells 5 --rounds 1", "a quick look"),
        Example("bench zerocost", "40 cells, medians of 5 rounds"),
    ]
    static let configuration = described(
        "zerocost", "Measure the network engine: time per pass, per cell and per proxy, and peak memory.",
        discussion: """
            PyTorch's figures are medians of processor seconds on index 9930, version 2.13, channels last, one thread, \
            batch 64, taken on a shared machine: read the ratios. A group's cost is that of its own passes; all \
            together cost less than their sum, since passes are shared.
            """)

    @Option(help: "Cells drawn for the cost of the proxies.")
    var cells = 40

    @Option(help: "Images in a batch for them.")
    var batch = ScoreOptions.shippedBatch

    @Option(help: "How often a pass is repeated; the median counts.")
    var rounds = 5

    @Option(help: "cifar10, cifar100 or in16.")
    var dataset = "cifar10"

    @OptionGroup var format: ReportFormat

    func validate() throws {
        for (name, value, low) in [("cells", cells, 2), ("batch", batch, 2), ("rounds", rounds, 1)] where value < low {
            throw ValidationError("--\(name) takes a whole number of at least \(low), not \(value).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        if notebook.isReplay { return }
        let bench = ZeroCostBench(
            cells: cells, batch: batch, rounds: rounds, dataset: try Dataset.named(dataset))
        let screen = notebook.screen
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        do {
            bar.show("passes of index 9930")
            let passes = try bench.passes()
            var costs: [(String, ZeroCostBench.Cost)] = []
            for group in ZeroCostBench.groups {
                bar.show("proxies: \(group.name)")
                costs.append((group.name, try await bench.proxies(group.proxies, workers: 1)))
            }
            let memory = ZeroCostBench.peakMemory()
            bar.show("two workers")
            var rows = costs.map { (name: $0.0, one: $0.1, two: ZeroCostBench.Cost?.none) }
            rows[rows.count - 1].two = try await bench.proxies(ZeroCostBench.groups[rows.count - 1].proxies, workers: 2)
            let both = ZeroCostBench.peakMemory()
            bar.finish()
            let report = ZeroCostBenchReport(passes: passes, proxies: rows)
            format.show(report.passTable, on: screen)
            format.show(report.proxyTable, on: screen)
            let megabytes = { (bytes: Int?) in bytes.map { "\($0 >> 20) MB" } ?? "unknown" }
            screen.message(
                "Peak memory of the process: \(megabytes(memory)) with 1 worker, \(megabytes(both)) with 2; "
                    + "\(cells) cells, batch \(batch), oneDNN \(EngineVersion.oneDNN).")
        } catch let error as EngineError {
            throw WorkbenchError(error)
        }
    }
}

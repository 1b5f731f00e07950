import ArgumentParser
import Benchmarks
import Console
import ZeroCost

/// `bench zerocost`.
struct BenchZeroCostCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
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
        let bench = ZeroCostBench(
            cells: cells, batch: batch, rounds: rounds, dataset: try Dataset.named(dataset))
        let screen = notebook.screen
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        do {
            // Smallest networks first: the process's peak only ever grows.
            var rows: [(name: String, one: ZeroCostBench.Cost, two: ZeroCostBench.Cost?)] = []
            for group in ZeroCostBench.groups {
                bar.show("proxies: \(group.name)")
                rows.append((group.name, try await bench.proxies(group.proxies, workers: 1), nil))
            }
            let one = ZeroCostBench.peakMemory()
            bar.show("two workers")
            rows[rows.count - 1].two = try await bench.proxies(Set(ProxyName.allCases), workers: 2)
            let two = ZeroCostBench.peakMemory()
            bar.show("passes of index 9930")
            let passes = try bench.passes()
            let all = ZeroCostBench.peakMemory()
            bar.finish()
            let report = ZeroCostBenchReport(passes: passes, proxies: rows)
            format.show(report.passTable, on: screen)
            format.show(report.proxyTable, on: screen)
            if format.isForMachines { return }
            let megabytes = { (bytes: Int?) in bytes.map { "\($0 >> 20) MB" } ?? "unknown" }
            screen.message(
                "Peak memory of the process: \(megabytes(one)) with 1 worker, \(megabytes(two)) with 2, "
                    + "\(megabytes(all)) with index 9930 at batch 64.")
            screen.message("\(cells) cells, batch \(batch), oneDNN \(EngineVersion.oneDNN).")
        } catch let error as EngineError {
            throw WorkbenchError(error)
        }
    }
}

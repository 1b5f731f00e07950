import Benchmarks
import Determinism
import Foundation
import SearchSpaces
import ZeroCost

/// Measures the engine: one network's passes and inference, and what the proxies of a sample of cells cost.
struct ZeroCostBench: Sendable {
    /// Cells drawn for the cost of the proxies.
    let cells: Int
    /// Images in a batch for them.
    let batch: Int
    /// How often a pass is repeated.
    let rounds: Int
    let dataset: Dataset

    /// Time on the clock and time a processor worked, in seconds, the latter summed over threads.
    struct Cost: Sendable {
        let wall: Double
        let processor: Double
    }

    /// One pass over the network of index 9930 at batch 64, as the published figures were taken.
    struct PassCosts: Sendable {
        /// Forward and backward to all weights, with the sums of plain, snip, grad_norm and fisher.
        let training: Cost
        /// Forward in training mode, with the patterns of nwot.
        let forward: Cost
        /// One image, inference; seconds.
        let inference: Double
    }

    /// Groups of proxies that one pass serves.
    static let groups: [(name: String, proxies: Set<ProxyName>)] = [
        ("plain, snip, grad_norm, fisher", [.plain, .snip, .gradNorm, .fisher]),
        ("nwot", [.nwot]), ("jacov, epe_nas", [.jacov, .epeNAS]), ("zico", [.plain, .zico]),
        ("grasp", [.plain, .grasp]), ("zen", [.zen]), ("synflow", [.synflow]),
        ("params, flops, l2_norm", [.params, .flops, .l2Norm]), ("all", Set(ProxyName.allCases)),
    ]

    /// The medians of index 9930's passes on CIFAR-100's shape.
    func passes() throws -> PassCosts {
        let shape = TaskShape(side: 32, classes: 100)
        guard let cell = NASBench201().architecture(at: 9930) else { throw WorkbenchError(.program, "No cell 9930.") }
        let recipe = ScoreRecipe(dataset: .cifar100, batch: 64, seed: 1, images: SyntheticImages.name)
        let scorer = try CellScorer(recipe)
        let training = try median { _ = try scorer.scores(of: cell, wanted: [.plain, .snip, .gradNorm, .fisher]) }
        let forward = try median { _ = try scorer.scores(of: cell, wanted: [.nwot]) }
        let plan = NetworkPlan(cell, shape)
        let network = try InferenceNetwork(
            plan, NetworkWeights(plan, from: StreamWeights(seed: Seed(1))), batch: 1, on: ComputeEngine())
        _ = try network.forward(Array(repeating: 0.5, count: 3 * shape.side * shape.side))
        let times = try (0..<20 * rounds).map { _ in try Self.cost { _ = try network.forward() }.wall }.sorted()
        return PassCosts(training: training, forward: forward, inference: times[times.count / 2])
    }

    private func median(_ body: () throws -> Void) throws -> Cost {
        try body()
        let costs = try (0..<rounds).map { _ in try Self.cost(body) }
        return Cost(
            wall: costs.map(\.wall).sorted()[rounds / 2], processor: costs.map(\.processor).sorted()[rounds / 2])
    }

    /// What the proxies of the sample cost, each cell's share, with that many threads.
    func proxies(_ wanted: Set<ProxyName>, workers: Int) async throws -> Cost {
        var stream = Seed(1).stream("bench/zerocost")
        let sample = stream.sample(cells, from: LiveCell.representatives())
        let recipe = ScoreRecipe(dataset: dataset.scored, batch: batch, seed: 1, images: SyntheticImages.name)
        let clock = ContinuousClock()
        let start = clock.now
        let processor = try await withThrowingTaskGroup(of: Double.self) { group in
            for worker in 0..<workers {
                let own = stride(from: worker, to: sample.count, by: workers).map { sample[$0] }
                group.addTask {
                    let scorer = try CellScorer(recipe)
                    return try Self.cost {
                        for cell in own { _ = try scorer.scores(of: cell, wanted: wanted) }
                    }.processor
                }
            }
            var sum = 0.0
            for try await part in group { sum += part }
            return sum
        }
        return Cost(
            wall: (clock.now - start) / .seconds(1) / Double(sample.count),
            processor: processor / Double(sample.count))
    }

    private static func cost(_ body: () throws -> Void) throws -> Cost {
        let clock = ContinuousClock()
        let start = clock.now
        let processor = threadSeconds()
        try body()
        return Cost(wall: (clock.now - start) / .seconds(1), processor: threadSeconds() - processor)
    }

    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The most memory this process has held so far, in bytes; nil where the system does not tell.
    static func peakMemory() -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({
                Int($0)
            })
        else { return nil }
        return kilobytes * 1024
    }
}

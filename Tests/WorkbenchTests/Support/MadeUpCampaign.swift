import Determinism
import Search
import Sessions

@testable import Workbench

/// A campaign whose runs nobody performed: every value is given.
struct MadeUpCampaign {
    var searchers = ["offline", "nsga2", "gp-ehvi"]
    var tasks = ["cifar10 fpga", "cifar10 raspi4", "in16 raspi4"]
    var seeds = 6
    var tables = Digest(of: "tables")
    /// The value of every indicator that grows with quality; the others are 1 less it.
    var value: @Sendable (_ searcher: Int, _ task: Int, _ seed: Int) -> Double

    var spec: CampaignSpec {
        CampaignSpec(
            searchers: searchers.map { SearcherSpec(name: $0, settings: SearchSettings()) },
            tasks: tasks.map { title in
                let words = title.split(separator: " ").map(String.init)
                return TaskSpec(
                    dataset: words[0], device: words[1], objectives: [.error, .latency], accuracy: "test",
                    allowsCutOff: false, tables: tables)
            }, seeds: seeds, budgets: [120, 240], step: 120)
    }

    var results: CampaignResults {
        let spec = spec
        return CampaignResults(
            spec: spec,
            runs: spec.runs.map { name in
                let hv = value(name.searcher, name.task, name.seed)
                let scores = [120, 240].map {
                    CampaignScore(evaluations: $0, values: [hv, 1 - hv, 1 - hv, hv, 1 - hv, hv])
                }
                return CampaignRun(
                    name: name, evaluations: 240, calls: 0, milliseconds: 0, scores: scores, cells: [1])
            })
    }

    /// Writes it as a campaign's journal.
    func write(to path: String) throws {
        let journal = try CampaignJournal.create(path, header: CampaignHeader(program: "test", time: 0, spec: spec))
        for run in results.runs { try journal.append(run) }
        try journal.sync()
    }

    /// As a comparison sees it, without a file.
    func source(_ path: String = "made-up.runs") -> CampaignSource {
        CampaignSource(path: path, results: results, digest: Digest(of: path).hex)
    }

    /// The first searcher is ahead of the second but for the first seed of the first task; the third is level with the
    /// first, now better and now worse.
    static let clear = MadeUpCampaign { searcher, task, seed in
        let base = 0.5 + 0.1 * Double(task) + 0.01 * Double(seed)
        let lead = 0.02 + 0.0001 * Double(seed + 10 * task)
        switch searcher {
        case 0: return base + (task == 0 && seed == 1 ? -lead : lead)
        case 1: return base
        default: return base + (task == 0 && seed == 1 ? -lead : lead) + (seed % 2 == 0 ? 0.001 : -0.0012)
        }
    }
}

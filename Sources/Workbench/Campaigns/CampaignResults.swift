import Determinism
import ParetoMetrics
import Sessions

/// What a campaign's runs reached: the numbers behind its tables and figures.
struct CampaignResults: Equatable, Sendable {
    let spec: CampaignSpec
    /// In the order of the campaign; fewer than all while it is not finished.
    let runs: [CampaignRun]
    /// The values of a curve need the runs of one searcher again and again.
    private let places: [CampaignRun.Name: Int]

    init(spec: CampaignSpec, runs: [CampaignRun]) {
        self.spec = spec
        self.runs = runs
        places = Dictionary(runs.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// Whether every run was performed.
    var isComplete: Bool { runs.count == spec.runs.count }

    func run(task: Int, searcher: Int, seed: Int) -> CampaignRun? {
        places[CampaignRun.Name(task: task, searcher: searcher, seed: seed)].map { runs[$0] }
    }

    /// What the searcher had reached after so many evaluations, by task and seed; nil where the run is missing, or the
    /// indicator is undefined.
    func value(
        _ indicator: CampaignScore.Indicator, searcher: Int, task: Int, seed: Int, at evaluations: Int
    ) -> Double? {
        run(task: task, searcher: searcher, seed: seed)?.score(at: evaluations)?[indicator]
    }

    /// For each seed the mean over those tasks; seeds with a missing value are left out.
    func means(
        _ indicator: CampaignScore.Indicator, searcher: Int, at evaluations: Int, tasks: [Int]? = nil
    ) -> [Double] {
        let tasks = tasks ?? Array(spec.tasks.indices)
        return (1...max(spec.seeds, 1)).compactMap { seed in
            let values = tasks.compactMap {
                value(indicator, searcher: searcher, task: $0, seed: seed, at: evaluations)
            }
            return values.count == tasks.count && !values.isEmpty ? Self.mean(values) : nil
        }
    }

    /// The searcher's course: after each checkpoint, for each seed the mean over tasks. Checkpoints that not every run
    /// has reached are left out.
    func curve(_ indicator: CampaignScore.Indicator, searcher: Int) -> [(evaluations: Int, values: [Double])] {
        spec.checkpoints.compactMap { checkpoint in
            let values = means(indicator, searcher: searcher, at: checkpoint)
            return values.isEmpty ? nil : (checkpoint, values)
        }
    }

    /// Mean seconds of a run; nil where none was performed.
    func seconds(searcher: Int) -> Double? {
        Self.mean(runs.filter { $0.name.searcher == searcher }.map { Double($0.milliseconds) / 1000 })
    }

    /// nil for no value.
    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The standard deviation of a sample; nil for fewer than two values.
    static func deviation(_ values: [Double]) -> Double? {
        guard values.count > 1, let mean = mean(values) else { return nil }
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }

    /// A bootstrap interval of the mean, `0.9921-0.9934`; nothing for a single value.
    static func interval(_ values: [Double], digits: Int = 4) -> String {
        guard values.count > 1 else { return "-" }
        var stream = Seed(1).stream("campaign/interval")
        guard let found = try? BootstrapInterval.ofMean(values, level: 0.95, replicates: 2000, using: &stream) else {
            return "-"
        }
        let (lower, upper) = (found.lower, found.upper)
        return "\(NumberText.fixed(lower, digits: digits)) to \(NumberText.fixed(upper, digits: digits))"
    }
}

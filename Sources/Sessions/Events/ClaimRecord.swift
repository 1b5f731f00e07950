import Determinism

/// A claim about searchers that was tested, with everything that was found: the campaign's journal lies elsewhere.
///
/// Numbers are rounded to twelve significant digits. How the p value fares beside the session's other claims is no part
/// of it: later claims change that.
package struct ClaimRecord: Equatable, Sendable, Codable {
    /// Which test was right for the runs.
    package enum Test: String, Codable, Sendable, CaseIterable {
        /// Wilcoxon's, over pairs of runs with the same task and seed.
        case signedRank = "signed rank"
        /// Wilcoxon, Mann and Whitney's, where runs are not paired.
        case rankSum = "rank sum"
    }

    /// Who is claimed to be better, and than whom, as the campaign names them.
    package let better: String
    package let worse: String
    /// The tasks that it speaks of.
    package let tasks: [String]
    /// What is compared: a campaign's indicator.
    package let indicator: CampaignScore.Indicator
    /// After how many evaluations.
    package let evaluations: Int
    /// What values were measured against: objectives, accuracy, tables.
    package let contract: String
    /// The campaigns' journals, by the digest of their last lines.
    package let campaigns: [String]
    package let test: Test
    /// Runs of the one and of the other; as many pairs where they are paired.
    package let runs: [Int]
    /// Seeds of the one and of the other.
    package let seeds: [Int]
    /// What was found.
    package let finding: Finding

    package init(
        better: String, worse: String, tasks: [String], indicator: CampaignScore.Indicator, evaluations: Int,
        contract: String, campaigns: [String], test: Test, runs: [Int], seeds: [Int], finding: Finding
    ) {
        self.better = better
        self.worse = worse
        self.tasks = tasks
        self.indicator = indicator
        self.evaluations = evaluations
        self.contract = contract
        self.campaigns = campaigns
        self.test = test
        self.runs = runs
        self.seeds = seeds
        self.finding = finding
    }

    /// The numbers of a claim.
    package struct Finding: Equatable, Sendable, Codable {
        /// The mean difference, positive where the one claimed to be better is, whatever the indicator's direction.
        package let advantage: Double
        /// The probability that the one claimed to be better does better on a task, and its 95 % interval.
        package let a12: Double
        package let a12Lower: Double
        package let a12Upper: Double
        /// What the number of further runs is reckoned from: the share of pairs of differences whose sum is positive, or
        /// A12 where runs are not paired.
        package let share: Double
        /// Two-sided, of this claim alone.
        package let p: Double

        package init(advantage: Double, a12: Double, a12Lower: Double, a12Upper: Double, share: Double, p: Double) {
            func tidy(_ value: Double) -> Double { NumberText.rounded(value, significant: 12) }
            self.advantage = tidy(advantage)
            self.a12 = tidy(a12)
            self.a12Lower = tidy(a12Lower)
            self.a12Upper = tidy(a12Upper)
            self.share = tidy(share)
            self.p = tidy(p)
        }
    }

    /// `offline > nsga2`.
    package var text: String { "\(better) > \(worse)" }
}

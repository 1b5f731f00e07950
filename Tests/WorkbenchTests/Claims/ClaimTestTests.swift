import Determinism
import ParetoMetrics
import Sessions
import Testing

@testable import Workbench

/// The tests behind claims, on campaigns whose numbers are made up.
@Suite struct ClaimTestTests {
    private func record(
        _ text: String, _ sources: [CampaignSource], _ indicator: CampaignScore.Indicator = .hv
    ) throws -> ClaimRecord {
        try ClaimTest(ClaimText(text), sources, indicator, at: nil).record()
    }

    @Test func pairedRunsAreTestedBySignedRanks() throws {
        let campaign = MadeUpCampaign.clear
        let claim = try record("ours > nsga2", [campaign.source()])
        #expect(claim.test == .signedRank && claim.runs == [18, 18] && claim.seeds == [6, 6])
        #expect(claim.tasks == campaign.tasks && claim.evaluations == 240)
        let results = campaign.results
        let differences = (0..<3).flatMap { task in
            (1...6).map { seed in
                (results.value(.hv, searcher: 0, task: task, seed: seed, at: 240) ?? 0)
                    - (results.value(.hv, searcher: 1, task: task, seed: seed, at: 240) ?? 0)
            }
        }
        let expected = try WilcoxonSignedRank(differences: differences).pValue
        #expect(abs(claim.finding.p - expected) < 1e-12)
        #expect(abs(claim.finding.advantage - differences.reduce(0, +) / 18) < 1e-9)
        #expect(claim.finding.a12Lower <= claim.finding.a12 && claim.finding.a12 <= claim.finding.a12Upper)
        #expect(ClaimsReport([claim]).verdict(0) == .holds)
    }

    @Test func betterMeansBetterWhateverTheDirection() throws {
        let source = MadeUpCampaign.clear.source()
        let hv = try record("offline > nsga2", [source])
        let igd = try record("offline > nsga2", [source], .igd)
        #expect(hv.finding == igd.finding)
        #expect(ClaimsReport([try record("nsga2 > offline", [source])]).verdict(0) == .opposite)
    }

    @Test func twoCampaignsWithUnlikeSeedsAreTestedByRankSums() throws {
        var other = MadeUpCampaign.clear
        other.seeds = 9
        let claim = try record(
            "offline > nsga2 on cifar10 raspi4", [MadeUpCampaign.clear.source("a"), other.source("b")])
        #expect(claim.test == .rankSum && claim.runs == [6, 9] && claim.seeds == [6, 9])
        #expect(claim.campaigns.count == 2)
        let mine = (1...6).map { MadeUpCampaign.clear.value(0, 1, $0) }
        let theirs = (1...9).map { MadeUpCampaign.clear.value(1, 1, $0) }
        #expect(abs(claim.finding.p - (try RankSum(mine, theirs).pValue)) < 1e-12)
        #expect(abs(claim.finding.share - (try VarghaDelaney(mine, theirs).a12)) < 1e-12)
    }

    /// Tasks of unlike levels would drown the searchers in a pooled ranking.
    @Test func rankSumsOverSeveralTasksAreAligned() throws {
        var other = MadeUpCampaign.clear
        other.seeds = 9
        let far: @Sendable (Int, Int, Int) -> Double = { searcher, task, seed in
            0.3 * Double(task) + 0.001 * Double(seed) + (searcher == 0 ? 0.05 : 0)
        }
        var one = MadeUpCampaign.clear
        one.value = far
        other.value = far
        let claim = try record("offline > nsga2", [one.source("a"), other.source("b")])
        #expect(claim.test == .rankSum && claim.finding.share == 1)
    }

    @Test func unlikeContractsAreRefused() {
        var other = MadeUpCampaign.clear
        other.tables = Digest(of: "other tables")
        let error = #expect(throws: WorkbenchError.self) {
            try record("offline > nsga2 on fpga", [MadeUpCampaign.clear.source("a"), other.source("b")])
        }
        #expect(
            error?.message.contains("On cifar10 fpga, a and b were measured under unlike contracts: tables") == true)
    }

    @Test func oneSeedIsRefusedWithTheNumberNeeded() {
        var campaign = MadeUpCampaign.clear
        campaign.seeds = 1
        let error = #expect(throws: WorkbenchError.self) { try record("offline > nsga2", [campaign.source()]) }
        #expect(error?.message == "A claim needs at least two seeds of offline and of nsga2, and there is 1.")
    }

    @Test func anOpenClaimSaysHowManySeedsAreMissing() throws {
        let claim = try record("offline > gp-ehvi", [MadeUpCampaign.clear.source()])
        let alone = ClaimsReport([claim])
        #expect(alone.verdict(0) == .open)
        let size = try PairedSampleSize(positiveShare: claim.finding.share)
        let pairs = try #require(size.pairs)
        #expect(alone.missingSeeds(0) == (pairs + 2) / 3 - 6)
        // Beside other claims each is held against a stricter level, which takes more runs.
        let other = try record("nsga2 > gp-ehvi on fpga", [MadeUpCampaign.clear.source()])
        let both = ClaimsReport([claim, other])
        #expect((both.missingSeeds(0) ?? 0) > (alone.missingSeeds(0) ?? 0))
    }

    @Test func claimsAreCorrectedForEachOther() throws {
        let source = MadeUpCampaign.clear.source()
        let claims = try ["offline > nsga2", "offline > nsga2 on fpga", "offline > gp-ehvi"].map {
            try record($0, [source])
        }
        let report = ClaimsReport(claims)
        #expect(report.corrected == (try Holm.adjusted(claims.map(\.finding.p))))
        #expect(report.corrected[1] > claims[1].finding.p)
    }

    @Test func noDirectionNamesNoNumberOfSeeds() {
        let finding = ClaimRecord.Finding(advantage: 0, a12: 0.5, a12Lower: 0.4, a12Upper: 0.6, share: 0.5, p: 1)
        let claim = ClaimRecord(
            better: "a", worse: "b", tasks: ["x y"], indicator: .hv, evaluations: 120, contract: "span", campaigns: [],
            test: .signedRank, runs: [4, 4], seeds: [4, 4], finding: finding)
        #expect(ClaimsReport([claim]).missingSeeds(0) == nil)
        #expect(ClaimsReport([claim]).sentence(0).contains("no direction"))
    }
}

import Figures
import Testing

@testable import Workbench

/// Demsar 2006, table 6 and figure 1: AUC of four trees on 14 data sets.
@Suite struct CampaignRanksTests {
    private static let areas: [[Double]] = [
        [0.763, 0.768, 0.771, 0.798], [0.599, 0.591, 0.590, 0.569], [0.954, 0.971, 0.968, 0.967],
        [0.628, 0.661, 0.654, 0.657], [0.882, 0.888, 0.886, 0.898], [0.936, 0.931, 0.916, 0.931],
        [0.661, 0.668, 0.609, 0.685], [0.583, 0.583, 0.563, 0.625], [0.775, 0.838, 0.866, 0.875],
        [1.000, 1.000, 1.000, 1.000], [0.940, 0.962, 0.965, 0.962], [0.619, 0.666, 0.614, 0.669],
        // The paper prints .975 twice here and ranks the two 2 and 3; the fifth digit restores that order.
        [0.972, 0.981, 0.97501, 0.975], [0.957, 0.978, 0.946, 0.970],
    ]

    private static func ranks() throws -> CampaignRanks {
        let campaign = MadeUpCampaign(
            searchers: ["C4.5", "C4.5+m", "C4.5+cf", "C4.5+m+cf"], tasks: (1...14).map { "data set\($0)" }, seeds: 2,
            value: { searcher, task, _ in areas[task][searcher] })
        return try CampaignRanks(
            campaign.results, [0, 1, 2, 3], tasks: Array(0..<14), indicator: .hv, at: 120)
    }

    @Test func ranksAndDifferenceAreThePapers() throws {
        let ranks = try Self.ranks()
        #expect(ranks.isOverTasks)
        for (rank, published) in zip(ranks.nemenyi.averageRanks, [3.143, 2.000, 2.893, 1.964]) {
            #expect(abs(rank - published) < 0.0005)
        }
        #expect(abs(ranks.nemenyi.criticalDifference - 1.25) < 0.005)
        #expect(ranks.table.rows.map { $0[0] } == ["C4.5+m+cf", "C4.5+m", "C4.5+cf", "C4.5"].map { .text($0) })
        #expect(ranks.table.rows.allSatisfy { $0[3] == .text("a") })
        #expect(ranks.sentence.contains("chi-square 9.28, Iman and Davenport's F 3.69"))
        #expect(ranks.sentence.contains("lie 1.25 apart"))
    }

    @Test func theFiguresScriptReadsAsRecorded() throws {
        let figure = CriticalDifferenceChart(try Self.ranks(), provenance: ["Demsar 2006, table 6"]).figure
        let script = try FigureScript(figure: figure, style: .ieee, format: .pdf, name: "demsar-cd.pdf")
        expectSnapshot(script.text, "plot-cd.gp")
    }

    /// Each label keeps clear of its neighbours' stems and of the page's edge, at the letter width that room is reckoned with.
    @Test func labelsKeepClearOfStemsAndEdges() throws {
        let names = [
            "a", "predictor-exhaustive (GP mean)", "random-within-niches", "regularized-evolution", "moead", "b",
        ]
        let campaign = MadeUpCampaign(
            searchers: names, tasks: ["a b", "c d", "e f"], seeds: 2,
            value: { searcher, task, seed in
                0.1 * Double(searcher) + 0.001 * Double((task + searcher) % 3) + Double(seed)
            })
        let ranks = try CampaignRanks(campaign.results, Array(0..<6), tasks: [0, 1, 2], indicator: .hv, at: 120)
        let figure = CriticalDifferenceChart(ranks, provenance: []).figure
        guard case .between(let left, let right) = figure.panels[0].x.range else {
            Issue.record("the page's ends are given")
            return
        }
        let unit = (right - left) / 74
        let texts = figure.panels[0].layers.flatMap { layer -> [PlacedText] in
            if case .texts(let texts) = layer.mark { texts.filter { $0.y < 0 } } else { [] }
        }
        #expect(texts.count == 6)
        for text in texts {
            let width = Double(text.text.count + 1) * unit
            let ends = text.side == .left ? (text.x - width, text.x) : (text.x, text.x + width)
            #expect(ends.0 >= left && ends.1 <= right)
            // A stem that is passed ends above this row.
            for other in texts where other.x > ends.0 && other.x < ends.1 && other != text { #expect(other.y > text.y) }
        }
        #expect(texts.contains { $0.text.hasPrefix("predictor-exhaustive ") && !$0.text.contains("GP") })
    }

    @Test func whatCannotBeRankedIsRefused() throws {
        let campaign = MadeUpCampaign.clear
        #expect(throws: WorkbenchError.self) {
            try CampaignRanks(campaign.results, [0, 1], tasks: [0, 1], indicator: .hv, at: 120)
        }
        let overSeeds = try CampaignRanks(campaign.results, [0, 1, 2], tasks: [1], indicator: .hv, at: 120)
        #expect(!overSeeds.isOverTasks && overSeeds.friedman.tasks == 6)
        let cut = CampaignResults(spec: campaign.spec, runs: Array(campaign.results.runs.dropLast(6)))
        #expect(throws: WorkbenchError.self) {
            try CampaignRanks(cut, [0, 1, 2], tasks: [0, 1, 2], indicator: .hv, at: 120)
        }
    }
}

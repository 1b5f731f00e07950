import Determinism
import Foundation
import ParetoMetrics
import Search
import Sessions
import TestSupport
import Testing

@testable import Workbench

/// Tables of a made-up campaign, word for word and by hand.
@Suite struct CampaignTableTests {
    private typealias Campaign = ReckonedCampaign

    private static var tables: [(name: String, table: PaperTable)] {
        let source = Campaign.source()
        let latency = LatencyTables(source: source, subject: 0)
        return [
            ("results", ResultsTable(source: source, indicators: [.hv, .igd], withSpread: false).table),
            (
                "overall",
                OverallTable(source: source, indicators: [.hv, .igd], budgets: [50, 100], isAblation: false).table
            ),
            (
                "ablation",
                OverallTable(
                    source: Campaign.source(against: .searcher(0)), indicators: [.hv, .igd], budgets: [100],
                    isAblation: true
                ).table
            ),
            ("cost", CostTable.table(of: source)), ("latency", latency.summary),
            ("latency-by-task", latency.byTask(against: 1)),
        ]
    }

    @Test(arguments: TableFormat.allCases) func everyTableReadsAsRecorded(format: TableFormat) {
        let text = Self.tables.map { "=== \($0.name)\n" + format.text(of: $0.table) }.joined(separator: "\n")
        expectSnapshot(text, "tables.\(format.ending)")
    }

    @Test func theScreenShowsTheSameValuesWithSigns() {
        let text = Self.tables.map { "=== \($0.name)\n" + $0.table.screenTable.aligned() }.joined(separator: "\n")
        expectSnapshot(text, "tables.txt")
    }

    /// Nine seeds that all say the same give p = 2 / 2^9 a searcher, twice that after Holm for the smaller of two.
    @Test func marksAreTheSignedRankTestsAfterHolm() {
        let contrast = Campaign.source().comparison(.hv, tasks: [0])
        #expect(contrast.reference == 0)
        #expect(contrast.findings[1]?.p == 2.0 / 512 && contrast.findings[1]?.corrected == 4.0 / 512)
        #expect(contrast.findings[1]?.mark == .worse && contrast.findings[2]?.mark == .worse)
        #expect(contrast.findings[0] == nil, "the reference is not compared with itself")
        let other = Campaign.source(against: .searcher(0)).comparison(.igd, tasks: [1])
        #expect(other.findings[2]?.mark == .better && other.findings[1]?.mark == .worse)
        #expect(abs((other.findings[2]?.advantage ?? 0) - 0.01) < 1e-12, "of IGD less is better")
    }

    /// What LaTeX would stop at: a row of another number of columns, or a letter that is a command.
    @Test func everyLaTeXRowFillsItsColumns() throws {
        for (name, table) in Self.tables {
            for line in table.latex.split(separator: "\n") where line.hasSuffix(" \\\\") {
                let cells = line.replacing("\\&", with: "").split(separator: "&", omittingEmptySubsequences: false)
                let columns = cells.reduce(0) { sum, cell in
                    sum + (cell.firstMatch(of: /\\multicolumn\{(\d+)\}/).flatMap { Int($0.1) } ?? 1)
                }
                #expect(columns == table.columns.count, "\(name): \(line)")
            }
            let bare = table.latex.split(separator: "\n").filter { !$0.hasPrefix("%") }.joined()
            for letter in ["%", "_", "#"] {
                #expect(!bare.replacing("\\\(letter)", with: "").contains(letter), "\(name): a bare \(letter)")
            }
        }
    }

    /// The best mean is bold however many print alike.
    @Test func theBestOfEachTaskIsBold() throws {
        let table = ResultsTable(source: Campaign.source(), indicators: [.hv], withSpread: true).table
        let best = table.groups.map { group in group.rows.map { $0[1].isBest } }
        #expect(best == [[true, false, false], [false, false, true]])
        #expect(table.groups[0].rows[0][1].text == "0.9650 ± 0.0027")
        let mean = try #require(CampaignResults.mean((1...9).map { 0.001 * Double($0) }))
        #expect(abs(mean - 0.005) < 1e-15)
    }

    @Test(arguments: [(1, 6), (2, 7), (9, 9), (10, 9), (0, 6)]) func theLeastPairsAreThoseThatCanPass(
        comparisons: Int, pairs: Int
    ) throws {
        #expect(SearcherContrast.leastPairs(comparisons: comparisons) == pairs)
        func passes(_ count: Int) throws -> Bool {
            let p = try WilcoxonSignedRank(differences: (1...count).map { Double($0) }).pValue
            return try Holm.adjusted(Array(repeating: p, count: max(comparisons, 1)))[0] < SearcherContrast.level
        }
        #expect(try passes(pairs) && !passes(pairs - 1))
    }

    @Test(arguments: [1, 3]) func tooFewSeedsLeaveTheTableWithoutMarks(seeds: Int) {
        let source = Campaign.source(Campaign.results(seeds: seeds))
        let table = ResultsTable(source: source, indicators: [.hv], withSpread: false).table
        #expect(table.groups.flatMap { $0.rows.joined() }.allSatisfy { $0.mark == nil })
        #expect(table.groups[0].rows[0][1].text != "-")
        let reason =
            seeds == 1
            ? "No marks: a test needs at least two seeds, and the campaign has 1."
            : "No marks: with 3 pairs of runs no difference passes after Holm; 7 are the least."
        #expect(table.caption.contains(reason), "\(table.caption)")
    }

    @Test func missingRunsLeaveTheirCellsOut() {
        // The last task's runs of the third searcher are missing.
        let source = Campaign.source(Campaign.results(missing: 9))
        let table = ResultsTable(source: source, indicators: [.hv], withSpread: false).table
        #expect(table.groups[1].rows.map { $0[1].text } == ["0.9650", "0.9550", "-"])
        #expect(table.groups[1].rows[0][1].isBest)
        #expect(table.provenance.first?.contains("45 of 54 runs") == true)
    }
}

/// Latency at similar accuracy, on fronts of a few networks.
@Suite struct SimilarAccuracyTests {
    private func front(_ members: [(error: Double, latency: Double)]) -> CampaignFront {
        CampaignFront(
            evaluations: 10,
            members: members.enumerated().map { .init(cell: $0, values: [$1.error, $1.latency]) })
    }

    @Test func theFastestThatIsNearEnoughCounts() throws {
        let found = try #require(
            SimilarAccuracy(
                subject: front([(5.6, 9), (6.05, 5), (6.4, 4), (7.5, 1)]), rival: front([(6, 8), (6.9, 2)]),
                allowances: [0, 0.05, 0.5, 1, 1.5]))
        #expect(found.accuracy == 94 && found.latency == 8)
        #expect(found.offers.map(\.own) == [9, 5, 4, 4, 1])
        #expect(found.offers.map(\.rivals) == [8, 8, 8, 2, 2])
        #expect(found.saved(0) == -0.125, "a slower network is no saving")
        #expect(found.saved(2) == 0.5 && found.savedLikeForLike(2) == 0.5)
        #expect(found.saved(3) == 0.5 && found.savedLikeForLike(3) == -1, "the rival gives more for the same point")
    }

    @Test func whoIsNeverNearEnoughOffersNothing() throws {
        let found = try #require(
            SimilarAccuracy(subject: front([(7, 1)]), rival: front([(6, 8)]), allowances: [0.5, 1]))
        #expect(found.offers.map(\.own) == [nil, 1] && found.saved(0) == nil)
        #expect(SimilarAccuracy(subject: front([]), rival: front([(6, 8)]), allowances: [1]) == nil)
    }

    @Test func ofEquallyAccurateNetworksTheFastestIsTheMark() throws {
        let found = try #require(
            SimilarAccuracy(subject: front([(6, 3)]), rival: front([(6, 8), (6, 4)]), allowances: [0.1]))
        #expect(found.latency == 4 && found.saved(0) == 0.25)
    }

    @Test func meansAreOverSeedsAndTheGreatestOverTasks() throws {
        let study = SimilarAccuracyStudy(ReckonedCampaign.source(), subject: 0, rival: 1, allowances: [0.01, 0.1, 1])
        #expect(study.lines.count == 2 && study.lines.allSatisfy { $0.reached == [0, 9, 9] && $0.seeds == 9 })
        #expect(study.lines[0].own == [nil, 5, 3] && study.lines[0].rivals == [8, 8, 4])
        #expect(study.meanSaved(0) == nil && study.meanSaved(1) == 0.375 && study.meanSaved(2) == 0.625)
        #expect(study.meanSaved(2, likeForLike: true) == 0.25)
        #expect(study.greatestSaving(1)?.saved == 0.375)
    }
}

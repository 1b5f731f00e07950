import Determinism
import SearchSpaces
import Testing

@testable import Search

@Suite("RuleEvidence")
struct RuleEvidenceTests {
    private static let space = NASBench201()
    /// Satisfies and fails `edge 0-3 is 3x3`.
    private static let with = Architecture([1, 1, 1, 3, 1, 1])
    private static let without = Architecture([1, 1, 1, 1, 1, 1])

    private static func rule(
        _ check: String? = "edge 0-3 is 3x3", scope: RuleScope = .global, polarity: RulePolarity = .prefer
    ) -> Rule? {
        var base = KnowledgeBase(niches: 8)
        return base.applied(KnowledgeBaseTests.add("Rule", scope, polarity: polarity, check: check))
    }

    private static func evaluations(_ rows: [(Bool, Int, [Double])]) -> [Evaluation] {
        rows.enumerated().map { place, row in
            Evaluation(
                number: place + 1, architecture: row.0 ? with : without, niche: row.1, generation: 1, values: row.2,
                origin: Origin(variation: .drawn))
        }
    }

    private static func evidence(
        _ rule: Rule?, _ evaluations: [Evaluation], objectives: [Objective] = [.error, .latency], seed: UInt64 = 1
    ) -> RuleEvidence? {
        rule.flatMap {
            RuleEvidence(of: $0, over: evaluations, objectives: objectives, in: space, seed: Seed(seed))
        }
    }

    /// Six strata of random sizes and shifts, two objectives.
    private static func drawn(seed: UInt64, gain: Double) -> [Evaluation] {
        var stream = Seed(seed).stream("cells")
        let rows = (0..<90).map { _ in
            let niche = stream.below(6)
            let satisfied = stream.chance(niche + 1, in: 8)
            let error = 20 - 2 * Double(niche) - (satisfied ? gain : 0) + stream.unit()
            return (satisfied, niche, [error, 1 + Double(niche) + stream.unit()])
        }
        return evaluations(rows)
    }

    @Test("in one niche the gain is the plain difference of the means, positive when satisfying cells are lower")
    func closedForm() throws {
        let cells = Self.evaluations([
            (true, 0, [8, 3]), (true, 0, [9, 2]), (true, 0, [10, 4]),
            (false, 0, [11, 1]), (false, 0, [12, 2]), (false, 0, [13, 0]), (false, 1, [99, 99]),
        ])
        for scope in [RuleScope.global, .niche(0)] {
            let found = try #require(Self.evidence(Self.rule(scope: scope), cells))
            #expect(found.with == 3 && found.without == 3)
            #expect(found.effects.map(\.objective) == [.error, .latency])
            #expect(found.effects.map(\.gain) == [3, -2])
            #expect(found.verdict == .supported)
            #expect(found.effects.map(\.verdict) == [.supported, .contradicted])
        }
    }

    @Test("avoiding turns the verdict and leaves the gain")
    func polarity() throws {
        let cells = Self.drawn(seed: 3, gain: 2)
        let prefer = try #require(Self.evidence(Self.rule(), cells))
        let avoid = try #require(Self.evidence(Self.rule(polarity: .avoid), cells))
        #expect(prefer.verdict == .supported && avoid.verdict == .contradicted)
        #expect(prefer.effects.map(\.gain) == avoid.effects.map(\.gain))
        #expect(prefer.effects.map(\.interval) == avoid.effects.map(\.interval))
        let worse = try #require(Self.evidence(Self.rule(polarity: .avoid), Self.drawn(seed: 3, gain: -2)))
        #expect(worse.verdict == .supported)
    }

    @Test("without a check there is no evidence; without cells on a side there is no effect")
    func missing() throws {
        let cells = Self.drawn(seed: 1, gain: 1)
        #expect(Self.evidence(Self.rule(nil), cells) == nil)
        let all = try #require(Self.evidence(Self.rule("at least 0 pool"), cells))
        #expect(all == (try #require(Self.evidence(Self.rule("at least 6 pool"), cells))))
        #expect(all.with == 0 && all.without == 0 && all.effects.isEmpty && all.verdict == .unknown)
        #expect(try #require(Self.evidence(Self.rule(), [])).verdict == .unknown)
    }

    @Test("two cells on a side prove nothing, three may", arguments: [(2, 9), (9, 2), (3, 9), (9, 3)])
    func leastCells(with: Int, without: Int) throws {
        let rows = (0..<with).map { (true, 0, [1 + Double($0) / 100, 1]) }
        let others = (0..<without).map { (false, 0, [5 + Double($0) / 100, 1]) }
        let found = try #require(Self.evidence(Self.rule(), Self.evaluations(rows + others)))
        #expect(found.verdict == (min(with, without) < 3 ? .unknown : .supported))
        #expect((found.effects[0].interval == nil) == (min(with, without) < 3))
    }

    @Test("a global rule is judged within niches: a gain that niches alone explain is none")
    func confounding() throws {
        // Satisfying cells are three times as common in the good niche, and no better there.
        var rows: [(Bool, Int, [Double])] = []
        for place in 0..<40 {
            let noise = Double(place % 5) / 10
            rows.append((place % 4 != 0, 0, [5 + noise, 1]))
            rows.append((place % 4 == 0, 1, [15 + noise, 1]))
        }
        let found = try #require(Self.evidence(Self.rule(), Self.evaluations(rows)))
        #expect(abs(found.effects[0].gain) < 0.3)
        #expect(found.verdict == .unknown)
    }

    @Test("the gain equals the least-squares effect beside one constant per niche", arguments: 0..<20)
    func leastSquares(seed: UInt64) throws {
        let cells = Self.drawn(seed: seed, gain: 0.5)
        let found = try #require(Self.evidence(Self.rule(), cells))
        for objective in 0..<2 {
            let expected = Self.partialRegression(cells, objective: objective)
            #expect(abs(found.effects[objective].gain - expected) < 1e-9)
        }
    }

    /// The slope of the niche-centred values on the niche-centred indicator (Frisch and Waugh 1933), sign turned.
    private static func partialRegression(_ cells: [Evaluation], objective: Int) -> Double {
        var covariance = 0.0
        var variance = 0.0
        for cell in cells {
            let own = cells.filter { $0.niche == cell.niche }
            let share = Double(own.count { $0.architecture == with }) / Double(own.count)
            let mean = own.reduce(0) { $0 + $1.values[objective] } / Double(own.count)
            let indicator = (cell.architecture == with ? 1 : 0) - share
            covariance += indicator * (cell.values[objective] - mean)
            variance += indicator * indicator
        }
        return -covariance / variance
    }

    @Test("equal states give equal evidence; one more evaluation or another seed gives another interval")
    func determinism() throws {
        let cells = Self.drawn(seed: 5, gain: 0.2)
        let found = try #require(Self.evidence(Self.rule(), cells))
        #expect(Self.evidence(Self.rule(), cells) == found)
        #expect(
            try #require(Self.evidence(Self.rule(), cells, seed: 2)).effects[0].interval != found.effects[0].interval)
        let text = try CanonicalJSON.text(found)
        #expect(try CanonicalJSON.value(RuleEvidence.self, from: text) == found)
    }

    @Test("the interval is the central 95 % of resampled effects, computed a second way from the same draws")
    func secondBootstrap() throws {
        let cells = Self.drawn(seed: 7, gain: 0.3).filter { $0.niche == 4 }
        let found = try #require(Self.evidence(Self.rule(scope: .niche(4)), cells))
        var stream = Seed(1).stream("evidence/r1/\(cells.count)")
        var draws: [Double] = []
        for _ in 0..<400 {
            let sample = cells.map { _ in cells[stream.below(cells.count)] }
            let sides = [true, false].map { side in
                sample.filter { ($0.architecture == Self.with) == side }.map { $0.values[0] }
            }
            guard sides.allSatisfy({ !$0.isEmpty }) else { continue }
            let means = sides.map { $0.reduce(0, +) / Double($0.count) }
            draws.append(means[1] - means[0])
        }
        draws.sort()
        let interval = try #require(found.effects[0].interval)
        #expect(draws.count { $0 < interval.lower } == Int(0.025 * Double(draws.count - 1)) + 1)
        #expect(draws.count { $0 > interval.upper } == Int(0.025 * Double(draws.count - 1)) + 1)
        #expect(interval.lower < found.effects[0].gain && found.effects[0].gain < interval.upper)
    }

    @Test("intervals hold the true gain about as often as they promise")
    func coverage() throws {
        let held = try (0..<100).count { seed in
            let found = try #require(Self.evidence(Self.rule(), Self.drawn(seed: UInt64(seed), gain: 0.4)))
            let interval = try #require(found.effects[0].interval)
            return interval.lower <= 0.4 && 0.4 <= interval.upper
        }
        // 95 of 100 less five standard deviations of a binomial count.
        #expect(held >= 84, "\(held) of 100")
    }

    @Test("quantiles interpolate between order statistics")
    func quantiles() {
        #expect(PercentileBootstrap.quantile(0.025, of: [7]) == 7)
        #expect(PercentileBootstrap.quantile(0.25, of: [0, 1, 2, 3, 4]) == 1)
        #expect(PercentileBootstrap.quantile(0.5, of: [0, 1]) == 0.5)
        #expect(PercentileBootstrap.quantile(1, of: [0, 1]) == 1)
    }

    @Test("the base judges its active rules that can be checked")
    func whole() {
        var base = KnowledgeBase(niches: 6)
        for check in ["edge 0-3 is 3x3", nil, "no pool", "no skip"] {
            _ = base.applied(KnowledgeBaseTests.add("Rule \(check ?? "none")", check: check))
        }
        _ = base.applied(.retire(id: "r4", reason: ""))
        let found = base.evidence(
            over: Self.drawn(seed: 1, gain: 1), objectives: [.error, .latency], in: Self.space, seed: Seed(1))
        #expect(found.keys.sorted() == ["r1", "r3"])
        #expect(found["r1"] == Self.evidence(base.rule("r1"), Self.drawn(seed: 1, gain: 1)))
    }
}

import Determinism
import Foundation
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct GenerationBiasTests {
    private static let made = (try? Bench.partition()).flatMap { BiasGround(problem: Bench.problem, partition: $0) }
    private func ground() throws -> BiasGround { try #require(Self.made) }

    /// A generation after a start of nothing, whose only outcome holds these cells.
    private func round(_ cells: [Architecture], niche: Int = 0, isWhole: Bool = true) -> Round {
        let order = NicheOrder(niche: niche, children: cells.map { _ in ChildOrder(variation: .free, parents: []) })
        let plan = GenerationPlan(
            number: 1, method: .coEvolution, orders: [order], ablation: isWhole ? Ablation([.partition]) : nil)
        var state = SearchState()
        state.apply(.generationBegan(plan))
        let children = cells.map { Child(architecture: $0, niche: niche, origin: Origin(variation: .free)) }
        state.apply(.proposed(ProposalOutcome(niche: niche, generation: 1, accepted: children, refused: [])))
        return state.round ?? Round(plan)
    }

    private func bias(of round: Round, archive: Archive = Archive(), seed: UInt64 = 1) throws -> GenerationBias {
        try #require(
            GenerationBias(
                of: round, archive: archive, space: Bench.space, ground: try ground(), seed: Seed(seed)))
    }

    @Test func `the whole space is at no distance from itself and has all the entropy there is`() throws {
        let all = Array(0..<NASBench201.count)
        let tally = ProposalTally(all, asked: all.map { _ in nil }, known: [], on: try ground())
        #expect(tally.niches < 1e-12 && tally.operators < 1e-12)
        #expect(abs(tally.entropy - log2(5)) < 1e-11)
        #expect(tally.duplicates == NASBench201.count - 6466, "the benchmark's number of classes")
    }

    @Test func `one cell again and again is as far from the space as its own shares say`() throws {
        let cell = try Bench.cell("333333")
        let place = try #require(try ground().place(of: cell))
        let tally = ProposalTally(
            Array(repeating: place, count: 7), asked: Array(repeating: nil, count: 7), known: [], on: try ground())
        #expect(tally.duplicates == 6 && tally.repeated == 6 && tally.entropy == 0)
        // Niche 5 holds 24 + 1 of the 15,625 cells.
        #expect(abs(tally.niches - (1 - 25.0 / 15_625)) < 1e-12)
        // Six 3x3 are (1/5)^6 of the space; none of another operator (4/5)^6.
        let distance = (1 - (1.0 / 15_625) + 4 * (1 - (4096.0 / 15_625))) / 5
        #expect(abs(tally.operators - distance) < 1e-12)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `a tally is what its definition says, cell by cell`(_ seed: UInt64) throws {
        var stream = Seed(seed).stream("tally")
        let cells = (0..<30).map { _ in Bench.space.random(using: &stream) }
        let partition = try Bench.partition()
        let asked: [Int?] = cells.map { _ in stream.chance(1, in: 3) ? nil : stream.below(6) }
        let known = Set((0..<5).map { Bench.space.representative(of: cells[$0]) })
        let places = try cells.map { try #require(try ground().place(of: $0)) }
        let tally = ProposalTally(
            places, asked: asked, known: Set(try known.map { try #require(try ground().place(of: $0)) }),
            on: try ground())
        var classes = known
        #expect(tally.duplicates == cells.count { !classes.insert(Bench.space.representative(of: $0)).inserted })
        var passed = known
        let refused = zip(cells, asked).filter { cell, niche in
            guard Bench.space.isConnected(cell) else { return true }
            if let niche, partition.niche(of: cell) != niche { return true }
            return !passed.insert(Bench.space.representative(of: cell)).inserted
        }
        #expect(tally.refused == refused.count)
        var entropy = 0.0
        for edge in 0..<6 {
            for choice in 0..<5 {
                let share = Double(cells.count { $0[edge] == choice }) / Double(cells.count)
                if share > 0 { entropy -= share * log2(share) / 6 }
            }
        }
        #expect(abs(tally.entropy - entropy) < 1e-9)
    }

    @Test func `random proposals look random: p is small about as often as it says`() throws {
        var small = Dictionary(uniqueKeysWithValues: GenerationBias.Measure.allCases.map { ($0, 0) })
        let runs = 60
        for run in 0..<UInt64(runs) {
            var stream = Seed(run).stream("random proposals")
            let cells = (0..<12).map { _ in Bench.space.random(using: &stream) }
            let bias = try bias(of: round(cells), seed: run)
            for reading in bias.readings where reading.p <= 0.1 { small[reading.measure, default: 0] += 1 }
        }
        // At one in ten of 60: 0 to 15 lies within 99.9 % of a binomial; counts that are mostly 0 have less.
        for (measure, count) in small { #expect(count <= 15, "\(measure) \(count)") }
        #expect((small[.niches] ?? 0) >= 1 && (small[.operators] ?? 0) >= 1 && (small[.entropy] ?? 0) >= 1)
    }

    @Test func `a designer with one idea is far from chance in every measure`() throws {
        let ideas = try ["333333", "333330", "333303", "333333", "333330"].map(Bench.cell)
        let bias = try bias(of: round(ideas + ideas))
        #expect(bias.cells == 10 && bias[.duplicates]?.value == 7)
        for measure in [GenerationBias.Measure.duplicates, .niches, .operators, .entropy] {
            #expect(bias[measure]?.p == 1 / Double(GenerationBias.draws + 1), "\(measure)")
        }
    }

    @Test func `what was known counts as a duplicate, and the draws are the seed's`() throws {
        var driver = try Bench.driver(to: 1)
        _ = driver.run()
        let archive = driver.state.archive
        let starts = archive.evaluations.filter { $0.generation == 0 }.map(\.architecture)
        let bias = try bias(of: round(starts), archive: archive)
        #expect(bias[.duplicates]?.value == Double(starts.count))
        #expect(try self.bias(of: round(starts), archive: archive) == bias)
        #expect(try self.bias(of: round(starts), archive: archive, seed: 2).readings != bias.readings)
    }

    @Test func `refusals are counted by reason and compared with cells put to the same niches`() throws {
        var driver = try Bench.driver(to: 2)
        _ = driver.run()
        let last = try #require(driver.state.rounds.last)
        let bias = try #require(
            GenerationBias(
                of: last, archive: driver.state.archive, space: Bench.space, ground: try ground(), seed: Bench.seed))
        let refused = last.outcomes.flatMap(\.refused)
        #expect(bias.proposals == refused.count + last.accepted.count && bias[.refused]?.value == Double(refused.count))
        for line in bias.refusals { #expect(line.count == refused.count { $0.reason == line.reason }) }
        let infeasible = try #require(bias.refusals.first { $0.reason == .infeasible })
        // 341 of the 15,625 cells do not look at their input.
        #expect(abs((infeasible.random ?? 0) - Double(bias.cells) * 341 / 15_625) < 1e-9 && infeasible.isExact)
        // Exact means and drawn ones agree: all that random cells are refused for.
        let exact = bias.refusals.compactMap(\.random).reduce(0, +)
        #expect(abs(exact - (bias[.refused]?.random ?? 0)) < 0.3)
        #expect(bias.refusals.first { $0.reason == .malformed }?.p == nil)
    }

    @Test func `the start and searchers that draw have no bias of a designer's`() throws {
        var driver = try Bench.driver(to: 1, SearchSettings(method: .random, children: 2, allocation: .equal))
        _ = driver.run()
        for round in driver.state.rounds {
            #expect(
                GenerationBias(
                    of: round, archive: driver.state.archive, space: Bench.space, ground: try ground(), seed: Bench.seed
                )
                    == nil)
        }
    }
}

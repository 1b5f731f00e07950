import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct PartitionTests {
    private func cut(_ axis: PartitionAxis, _ count: Int = 6, seed: UInt64 = 7) throws -> Partition {
        try Partition.make(of: Bench.problem, by: axis, count: count, seed: Seed(seed))
    }

    private static let cells = (0..<NASBench201.count).compactMap(Bench.space.architecture(at:))

    @Test func `the niches by 3x3 count have the binomial sizes`() throws {
        let sizes = try Bench.partition().niches.map(\.size)
        #expect(sizes == [4096, 6144, 3840, 1280, 240, 25])
        #expect(try cut(.convolutions3x3, 7).niches.map(\.size) == [4096, 6144, 3840, 1280, 240, 24, 1])
        #expect(
            try Bench.partition().niches.map(\.label) == [
                "0 x nor_conv_3x3", "1 x nor_conv_3x3", "2 x nor_conv_3x3", "3 x nor_conv_3x3", "4 x nor_conv_3x3",
                ">= 5 x nor_conv_3x3",
            ])
    }

    /// Counted by a second way: each cell sorted by `niche(of:)`. Cut-off cells have no latency, so no niche by it.
    @Test(arguments: PartitionAxis.allCases)
    func `every axis covers the space with disjoint niches`(axis: PartitionAxis) throws {
        let partition = try cut(axis, 4)
        var sizes = Array(repeating: 0, count: partition.niches.count)
        var feasible = sizes
        var classes = Array(repeating: Set<Architecture>(), count: sizes.count)
        for cell in Self.cells {
            let isUsable = Bench.problem.standing(of: cell) != .infeasible(.cutOff)
            guard let niche = partition.niche(of: cell) else {
                #expect(axis == .latency && !isUsable)
                continue
            }
            sizes[niche] += 1
            guard isUsable else { continue }
            feasible[niche] += 1
            classes[niche].insert(Bench.space.representative(of: cell))
        }
        #expect(partition.niches.map(\.number) == Array(0..<partition.niches.count))
        #expect(partition.niches.map(\.size) == sizes)
        #expect(partition.niches.map(\.feasible) == feasible)
        #expect(partition.niches.map(\.classes) == classes.map(\.count))
        #expect(sizes.reduce(0, +) == (axis == .latency ? feasible.reduce(0, +) : NASBench201.count))
        for (niche, next) in zip(partition.niches, partition.niches.dropFirst()) { #expect(niche.upper == next.lower) }
        #expect(partition.niches.last?.upper == nil)
    }

    @Test func `random niches hold equally many feasible cells to within one`() throws {
        let feasible = try cut(.random, 6).niches.map(\.feasible)
        let least = try #require(feasible.min())
        let most = try #require(feasible.max())
        #expect(feasible.reduce(0, +) == 15_284)
        #expect(most - least <= 1)
    }

    /// The place of a bound moves by less than the length of its run of equal values.
    @Test(arguments: [PartitionAxis.flops, .params, .latency])
    func `other axes are cut as evenly as runs of equal values allow`(axis: PartitionAxis) throws {
        let partition = try cut(axis, 6)
        let values = Self.cells.compactMap { cell -> Double? in
            guard case .usable(let figures) = Bench.problem.standing(of: cell) else { return nil }
            let complexity = Bench.space.complexity(of: cell, for: Bench.problem.shape)
            return switch axis {
            case .flops: complexity.megaflops
            case .params: complexity.megaparameters
            default: figures.first
            }
        }
        let longest = Dictionary(grouping: values, by: { $0 }).values.map(\.count).max() ?? 0
        for niche in partition.niches {
            #expect(abs(niche.feasible - values.count / 6) <= longest + 1, "niche \(niche.number)")
            #expect(values.count { niche.contains($0) } == niche.feasible)
        }
    }

    @Test func `a random partition follows its seed`() throws {
        let one = try cut(.random)
        #expect(try cut(.random).spec == one.spec)
        let same = try cut(.random)
        let other = try cut(.random, seed: 8)
        let sample = Self.cells.prefix(500)
        #expect(sample.map(same.niche) == sample.map(one.niche))
        #expect(sample.map(other.niche) != sample.map(one.niche))
    }

    @Test func `a partition read back from its spec sorts alike`() throws {
        for axis in [PartitionAxis.random, .latency] {
            let made = try cut(axis, 3)
            let read = Partition(made.spec, of: Bench.problem, seed: Bench.seed)
            let sample = Self.cells.prefix(300)
            #expect(sample.map(read.niche) == sample.map(made.niche))
        }
    }

    @Test(arguments: [
        (PartitionAxis.convolutions3x3, 0, "0 niches by 3x3 are not possible: the number lies between 1 and 7."),
        (.convolutions1x1, 8, "8 niches by 1x1 are not possible: the number lies between 1 and 7."),
        (.flops, 65, "65 niches by flops are not possible: the number lies between 1 and 64."),
        (.random, -1, "-1 niches by random are not possible: the number lies between 1 and 64."),
    ])
    func `a count out of range is refused`(axis: PartitionAxis, count: Int, message: String) {
        #expect(throws: PartitionError(code: .badCount, message: message)) {
            try Partition.make(of: Bench.problem, by: axis, count: count, seed: Bench.seed)
        }
    }

    @Test func `one niche is the whole space`() throws {
        let partition = try cut(.latency, 1)
        #expect(partition.niches.map(\.label) == ["the whole space"])
        #expect(partition.niches.first?.feasible == 15_284)
    }
}

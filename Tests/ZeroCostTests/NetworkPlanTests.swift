import Determinism
import SearchSpaces
import Testing

@testable import ZeroCost

@Suite struct NetworkPlanTests {
    private static let space = NASBench201()
    private static let shape = TaskShape(side: 32, classes: 10)

    private static func plan(_ text: String, shiftsAreZero: Bool = true) throws -> NetworkPlan {
        NetworkPlan(try space.architecture(from: text), shape, shiftsAreZero: shiftsAreZero)
    }

    @Test func parametersOfEveryCellCountAsTheBenchmarkCountsThem() {
        for index in stride(from: 0, to: NASBench201.count, by: 7) {
            guard let cell = Self.space.architecture(at: index) else { continue }
            let counted = NetworkPlan(cell, Self.shape).parameters.reduce(0) { $0 + $1.count }
            #expect(counted == Self.space.complexity(of: cell, for: Self.shape).parameters, "cell \(index)")
        }
    }

    @Test func aBranchFedByNothingIsLeftOutUnlessShiftsFeedIt() throws {
        let text = "|none~0|+|none~0|nor_conv_1x1~1|+|skip_connect~0|nor_conv_3x3~1|avg_pool_3x3~2|"
        let plan = try Self.plan(text)
        // Stem, two reductions of three: none of the thirty convolutions in cells.
        #expect(plan.convolutionShapes(batch: 1).count == 7)
        #expect(plan.convolutions.count == 37)
        #expect(plan.silentNormalisations.count == 30)
        let shifted = try Self.plan(text, shiftsAreZero: false)
        #expect(shifted.silentNormalisations.isEmpty)
        #expect(shifted.features != nil)
    }

    @Test func aDeadEndIsWrittenDownButNotLive() throws {
        let plan = try Self.plan("|nor_conv_3x3~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|")
        #expect(plan.convolutionShapes(batch: 1).count == 22)
        #expect(plan.convolutionShapes(batch: 1, liveOnly: true).count == 7)
    }

    @Test func aCutOffCellHasNoFeatures() throws {
        let plan = try Self.plan("|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|")
        #expect(plan.features == nil)
        #expect(plan.steps.allSatisfy { !$0.isLive })
    }

    @Test func convolutionsOnOneNodeShareItsRectifier() throws {
        let plan = try Self.plan(
            "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|")
        let rectifiers = plan.steps.filter { $0.work == .rectifier }
        // One a cell, two a reduction, the last.
        #expect(rectifiers.count == 15 + 4 + 1)
        #expect(rectifiers.reduce(0) { $0 + (plan.rectifierUses[$1.output] ?? 0) } == 45 + 4 + 1)
    }

    @Test func networksShareTheirOperations() throws {
        let engine = try ComputeEngine()
        let source = CounterWeights(seed: 1, affine: .unit)
        let shape = TaskShape(side: 8, classes: 10)
        func build(_ text: String) throws -> Int {
            let plan = NetworkPlan(try Self.space.architecture(from: text), shape)
            _ = try InferenceNetwork(plan, NetworkWeights(plan, from: source), batch: 1, on: engine)
            return engine.operations.count
        }
        let first = try build("|nor_conv_3x3~0|+|nor_conv_1x1~0|avg_pool_3x3~1|+|skip_connect~0|none~1|skip_connect~2|")
        let second = try build(
            "|avg_pool_3x3~0|+|nor_conv_3x3~0|skip_connect~1|+|nor_conv_1x1~0|none~1|skip_connect~2|")
        #expect(first == second)
    }

    @Test func buffersThatAreNeededTogetherNeverShareMemory() {
        var stream = Seed(4).stream("memory")
        var plan = MemoryPlan()
        var held: [(offset: Int, size: Int)] = []
        for _ in 0..<2000 {
            if stream.chance(1, in: 2), !held.isEmpty {
                let gone = held.remove(at: stream.below(held.count))
                plan.giveBack(gone.offset, size: gone.size)
            } else {
                let size = Arena.padded(1 + stream.below(5000))
                let offset = plan.take(size)
                for other in held {
                    #expect(offset + size <= other.offset || other.offset + other.size <= offset)
                }
                held.append((offset, size))
                #expect(offset % Arena.alignment == 0)
                #expect(offset + size <= plan.size)
            }
        }
    }
}

import Determinism
import SearchSpaces
import Testing

@testable import ZeroCost

/// Cells on which some proxies are not defined.
@Suite struct DegenerateCellTests {
    private static let shape = TaskShape(side: 8, classes: 10)

    private static func scores(_ text: String, affine: CounterWeights.Affine = .unit, batch: Int = 4) throws
        -> ProxyScores
    {
        try ProxyComputer().scores(
            of: NASBench201().architecture(from: text), shape, weights: CounterWeights(seed: 3, affine: affine),
            gaussian: CounterWeights(seed: 3, affine: .unit, spread: .unitVariance),
            input: SyntheticImages.input(seed: Seed(3), batch: batch, shape: shape))
    }

    private static let none = "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|"

    @Test func aCellOfNothingHasNoScoreThatLooksAtTheImages() throws {
        let scores = try Self.scores(Self.none)
        for name in [ProxyName.nwot, .jacov, .epeNAS, .zen, .synflowLog] {
            #expect(scores[name] == nil, "\(name)")
        }
        for name in [ProxyName.plain, .snip, .gradNorm, .grasp, .zico, .synflow] {
            #expect(scores[name] == 0, "\(name)")
        }
        #expect(scores[.params] == 73_306)
    }

    @Test(
        arguments: [
            none, "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|",
            "|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|",
            "|avg_pool_3x3~0|+|avg_pool_3x3~0|avg_pool_3x3~1|+|avg_pool_3x3~0|avg_pool_3x3~1|avg_pool_3x3~2|",
            "|none~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|",
            "|none~0|+|none~0|nor_conv_3x3~1|+|none~0|nor_conv_1x1~1|nor_conv_3x3~2|",
            "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|nor_conv_3x3~1|nor_conv_3x3~2|",
        ], CounterWeights.Affine.allCases)
    func noValueIsInfiniteOrNoNumber(_ text: String, _ affine: CounterWeights.Affine) throws {
        for (name, value) in try Self.scores(text, affine: affine).known { #expect(value.isFinite, "\(name)") }
    }

    @Test func aCutOffNetworkWithShiftsStillHasGradientsButNoInputGradient() throws {
        let scores = try Self.scores(
            "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|", affine: .random)
        #expect(scores[.jacov] == nil)
        #expect((scores[.snip] ?? 0) > 0)
    }

    @Test func twoEqualImagesHaveNoDeterminant() throws {
        let one = try SyntheticImages.input(seed: Seed(3), batch: 2, shape: Self.shape).first
        let image = Array(one.images.prefix(3 * 64))
        let twice = ImageBatch(images: image + image, labels: one.labels)
        let scores = try ProxyComputer().scores(
            of: NASBench201().architecture(from: "|skip_connect~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|"),
            Self.shape, weights: CounterWeights(seed: 3, affine: .unit),
            gaussian: CounterWeights(seed: 3, affine: .unit, spread: .unitVariance),
            input: ProxyInput(first: twice, second: one, shape: Self.shape), wanted: [.nwot])
        #expect(scores[.nwot] == nil)
    }

    @Test func aBatchWithoutPairsHasNoEpeNAS() {
        let gradients = InputGradients(rows: [[1, 2, 4], [2, 1, 7], [0, 3, 1]], labels: [0, 1, 2], classes: 10)
        #expect(gradients.epeNAS == nil)
        #expect(gradients.jacov != nil)
        #expect(InputGradients(rows: [[1, 1], [2, 1]], labels: [0, 0], classes: 10).jacov == nil)
    }

    @Test func inputsOfTheWrongSizeAreNamed() throws {
        let good = try SyntheticImages.input(seed: Seed(1), batch: 2, shape: Self.shape).first
        let short = ImageBatch(images: Array(good.images.dropLast()), labels: good.labels)
        let size = #expect(throws: EngineError.self) {
            try ProxyInput(first: short, second: good, shape: Self.shape)
        }
        #expect(size?.code == .wrongSize)
        #expect(size?.message == "A batch of 2 images of 8 x 8 x 3 has 384 numbers, not 383.")
        let label = ImageBatch(images: good.images, labels: [0, 10])
        let range = #expect(throws: EngineError.self) {
            try ProxyInput(first: good, second: label, shape: Self.shape)
        }
        #expect(range?.message == "The label 10 is none of the classes 0 to 9.")
    }
}

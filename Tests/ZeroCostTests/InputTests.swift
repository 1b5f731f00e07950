import Determinism
import Foundation
import SearchSpaces
import Testing

@testable import ZeroCost

/// Where images, labels and weights come from.
@Suite struct InputTests {
    @Test func theCounterGeneratorIsPortable() {
        // SplitMix64 from the start 0: the generator's published first outputs.
        let stream = CounterStream(seed: 0, stream: 0)
        #expect(stream.bits(0) == 0xe220_a839_7b1d_cdaf)
        #expect(stream.bits(1) == 0x6e78_9e6a_a1b9_65f4)
        #expect(CounterStream(seed: 1, stream: 0).bits(0) == CounterStream(seed: 0, stream: 1 << 32).bits(0))
        for number in stream.uniform(500, -2, 3) { #expect(number >= -2 && number < 3) }
    }

    @Test(arguments: ScoredDataset.allCases) func syntheticImagesHaveMeanZeroAndVarianceOne(_ dataset: ScoredDataset)
        throws
    {
        let input = try SyntheticImages.input(seed: Seed(1), batch: 64, shape: dataset.shape)
        let numbers = input.first.images.map(Double.init)
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
        #expect(mean.magnitude < 0.1)
        #expect((variance - 1).magnitude < 0.15)
        #expect(input.first.images != input.second.images)
    }

    @Test func datasetsWithImagesAlikeSeeTheSameImages() throws {
        let ten = try SyntheticImages.input(seed: Seed(1), batch: 8, shape: ScoredDataset.cifar10.shape)
        let hundred = try SyntheticImages.input(seed: Seed(1), batch: 8, shape: ScoredDataset.cifar100.shape)
        #expect(ten.first.images == hundred.first.images)
        #expect(ten.second.images == hundred.second.images)
    }

    @Test(arguments: [2, 7, 8, 40]) func everyClassOfABatchHasTwoImages(_ batch: Int) throws {
        let labels = try SyntheticImages.input(seed: Seed(2), batch: batch, shape: TaskShape(side: 8, classes: 100))
            .first
            .labels
        let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +).values
        #expect(counts.filter { $0 != 2 }.count == batch % 2)
    }

    @Test func gaussianWeightsHaveMeanZeroAndVarianceOne() {
        var stream = Seed(1).stream("gauss")
        let numbers = StreamWeights.gaussian(20_001, &stream).map(Double.init)
        #expect(numbers.count == 20_001)
        let mean = numbers.reduce(0, +) / 20_001
        #expect(mean.magnitude < 0.03)
        #expect((numbers.reduce(0) { $0 + $1 * $1 } / 20_001 - 1).magnitude < 0.04)
    }

    @Test func rememberedWeightsAreTheSource() throws {
        let source = StreamWeights(seed: Seed(9))
        let remembered = RememberedWeights(source)
        let cells = [
            "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|",
            "|nor_conv_1x1~0|+|none~0|none~1|+|nor_conv_3x3~0|skip_connect~1|none~2|",
        ]
        for text in cells + cells {
            let plan = NetworkPlan(try NASBench201().architecture(from: text), TaskShape(side: 8, classes: 10))
            for parameter in plan.parameters {
                #expect(remembered.numbers(of: parameter) == source.numbers(of: parameter))
            }
        }
    }
}

/// CIFAR's binary files.
@Suite struct ImageFilesTests {
    /// A folder with a file of `images` records, image i of class i / 4, all of its bytes 2 i.
    private static func folder(_ name: String, images: Int, labelBytes: Int, extra: Int = 0) throws -> URL {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("images-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var data = Data()
        for image in 0..<images {
            data.append(contentsOf: Array(repeating: UInt8(0), count: labelBytes - 1) + [UInt8(image / 4)])
            data.append(contentsOf: Array(repeating: UInt8(2 * image), count: 3072))
        }
        data.append(contentsOf: Array(repeating: UInt8(0), count: extra))
        try data.write(to: folder.appendingPathComponent(name))
        return folder
    }

    @Test func imagesComeNormalisedInPairsAndNoneTwice() throws {
        let folder = try Self.folder("data_batch_1.bin", images: 24, labelBytes: 1)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ImageFiles(folder, .cifar10)
        #expect(files.count == 24)
        let input = try files.input(seed: Seed(1), batch: 6)
        var seen: Set<Int> = []
        for batch in [input.first, input.second] {
            for (place, label) in batch.labels.enumerated() {
                // Undoing the normalisation of the red channel gives the byte back.
                let byte = Int((batch.images[place * 3072] * 63.0 + 125.3).rounded())
                #expect(byte / 2 / 4 == label)
                #expect(seen.insert(byte).inserted)
                #expect((batch.images[place * 3072 + 2048] - (Float(byte) - 113.9) / 66.7).magnitude < 1e-5)
            }
            #expect(batch.labels[0] == batch.labels[1])
        }
    }

    @Test func aFileOfTheWrongSizeIsNamed() throws {
        let folder = try Self.folder("train.bin", images: 2, labelBytes: 2, extra: 5)
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: EngineError.self) { try ImageFiles(folder, .cifar100) }
        #expect(error?.code == .wrongSize)
        #expect(error?.message.contains("train.bin has 6153 bytes") == true)
        #expect(#expect(throws: EngineError.self) { try ImageFiles(folder, .cifar10) }?.code == .unreadable)
        #expect(#expect(throws: EngineError.self) { try ImageFiles(folder, .in16) }?.code == .mismatched)
    }

    @Test func tooFewImagesAreNamed() throws {
        let folder = try Self.folder("test.bin", images: 5, labelBytes: 2)
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: EngineError.self) {
            try ImageFiles(folder, .cifar100).input(seed: Seed(1), batch: 4)
        }
        #expect(error?.code == .outOfRange)
    }
}

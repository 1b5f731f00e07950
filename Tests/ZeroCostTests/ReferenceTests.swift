import Foundation
import SearchSpaces
import Testing

@testable import ZeroCost

/// The proxies against values from an independent implementation in double precision (`Fixtures/reference.py`), on
/// identical weights and images.
@Suite struct ReferenceTests {
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/proxies.json")

    /// How much further than single precision itself a value may be from the exact one, where single precision
    /// misses the aim: a rectifier that nearly balances opens in one rounding and not in another, so that two
    /// computations in single precision differ by chance.
    private static let slack = 10.0

    /// zico sums the ratios of thousands of weights, most of it from those whose gradients nearly agree, where single
    /// precision has few digits left; grasp is a difference of two passes.
    private static func isNear(_ comparison: ReferenceComparison) -> Bool {
        let floor =
            switch comparison.name {
            case .zico, .grasp: 2e-2
            default: comparison.aim
            }
        return comparison.difference <= max(floor, slack * (comparison.single ?? 0))
    }

    @Test func everyProxyOfEveryCaseIsItsReference() throws {
        let cases = try ReferenceFile(Self.file).cases
        #expect(cases.count >= 10)
        let computer = try ProxyComputer()
        for reference in cases {
            for comparison in ReferenceComparison.all(try reference.scores(by: computer), with: reference) {
                #expect(
                    Self.isNear(comparison),
                    "\(reference.name), \(reference.affine), \(comparison.name): \(comparison.ours as Any), not \(comparison.exact as Any); single precision \(comparison.single as Any)"
                )
            }
        }
    }

    @Test func mostValuesMeetTheAimWithoutAnySlack() throws {
        let computer = try ProxyComputer()
        var all = 0
        var within = 0
        for reference in try ReferenceFile(Self.file).cases {
            for comparison in ReferenceComparison.all(try reference.scores(by: computer), with: reference) {
                all += 1
                if comparison.difference <= comparison.aim { within += 1 }
            }
        }
        #expect(Double(within) > 0.93 * Double(all), "\(within) of \(all)")
    }

    /// Whatever misses the aim is decided by rounding: with the last bit of the images' numbers moved the same cell
    /// misses it by as much.
    @Test func whatMissesTheAimIsDecidedByTheImagesLastBits() throws {
        let computer = try ProxyComputer()
        var missed = 0
        for reference in try ReferenceFile(Self.file).cases where missed < 4 {
            for comparison in try reference.comparisons(by: computer, draws: 5) where !comparison.isOnAim {
                missed += 1
                let rounding = try #require(comparison.rounding)
                #expect(comparison.difference <= 2 * rounding, "\(reference.name), \(comparison)")
            }
        }
        #expect(missed > 0, "or this says nothing")
    }

    @Test func movingLastBitsMovesNothingElse() throws {
        let input = try ProxyInput.counter(seed: 1, batch: 2, shape: TaskShape(side: 8, classes: 10))
        let moved = input.lastBitsMoved(1)
        #expect(moved.first.labels == input.first.labels)
        let steps = zip(input.first.images, moved.first.images).map { old, new in
            old == new ? 0 : old.nextUp == new ? 1 : old.nextDown == new ? -1 : 9
        }
        #expect(Set(steps) == [-1, 0, 1])
        #expect(input.lastBitsMoved(1).second.images == moved.second.images)
        #expect(input.lastBitsMoved(2).second.images != moved.second.images)
    }

    /// Larger reference files, where somebody has them.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["LLM_NAS_FIXTURES"] != nil, "LLM_NAS_FIXTURES names no folder")
    )
    func givenReferenceFilesHold() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["LLM_NAS_FIXTURES"] ?? "")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(!files.isEmpty)
        let computer = try ProxyComputer()
        for file in files.sorted() {
            for reference in try ReferenceFile(folder.appendingPathComponent(file)).cases {
                for comparison in ReferenceComparison.all(try reference.scores(by: computer), with: reference)
                where comparison.difference > comparison.aim {
                    // Sums of a thousand ratios and logarithms of near zeros magnify single rectifiers most.
                    let isFragile = [.zico, .epeNAS, .plain].contains(comparison.name)
                    let bound = max(isFragile ? 0.1 : 3e-3, 3 * (comparison.single ?? 0))
                    #expect(comparison.difference <= bound, "\(file), \(reference.name), \(comparison)")
                }
            }
        }
    }

    @Test func logitsOfAFreshNetworkAreTheReferences() throws {
        struct File: Decodable {
            struct Entry: Decodable {
                let arch: String
                let affine: String
                let seed: UInt64
                let side: Int
                let classes: Int
                let batch: Int
                let logits: [Double]
            }
            let archs: [Entry]
        }
        let engine = try ComputeEngine()
        for entry in try JSONDecoder().decode(File.self, from: Data(contentsOf: Self.file)).archs {
            let shape = TaskShape(side: entry.side, classes: entry.classes)
            let source = CounterWeights(seed: entry.seed, affine: try #require(.init(rawValue: entry.affine)))
            let plan = NetworkPlan(
                try NASBench201().architecture(from: entry.arch), shape, shiftsAreZero: source.shiftsAreZero)
            let network = try InferenceNetwork(plan, NetworkWeights(plan, from: source), batch: 1, on: engine)
            let images = try ProxyInput.counter(seed: entry.seed, batch: entry.batch, shape: shape).first.images
            let logits = try network.forward(Array(images.prefix(3 * entry.side * entry.side)))
            for (ours, exact) in zip(logits, entry.logits) {
                #expect((ours - exact).magnitude < 1e-4 * max(1, exact.magnitude), "\(entry.arch)")
            }
        }
    }

    @Test func whatTheLibraryRefusesIsNamed() throws {
        let engine = try ComputeEngine()
        let shape = ConvolutionShape(batch: -1, input: 16, output: 16, side: 8, kernel: 3, stride: 1)
        let error = #expect(throws: EngineError.self) { try engine.operations.convolution(shape) }
        #expect(error?.code == .refused)
        #expect(error?.message.contains("oneDNN refused a tensor of [-1, 16, 8, 8]") == true)
        #expect(engine.operations.count == 0)
    }

    @Test func aFileThatIsNoReferenceIsNamed() throws {
        let path = NSTemporaryDirectory() + "reference-\(UUID().uuidString).json"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("{\"archs\":[{\"name\":\"a\"}]}".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: EngineError.self) { try ReferenceFile(URL(fileURLWithPath: path)) }
        #expect(error?.code == .malformed)
        #expect(error?.message.contains(path) == true)
        let gone = #expect(throws: EngineError.self) { try ReferenceFile(URL(fileURLWithPath: path + ".gone")) }
        #expect(gone?.code == .unreadable)
    }
}

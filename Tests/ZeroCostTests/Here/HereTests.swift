import COneDNN
import Glibc
import SearchSpaces
import Testing

@testable import ZeroCost

@Suite struct HereTests {
    private static let cifar = TaskShape(side: 32, classes: 10)
    private static let shapes = [cifar, TaskShape(side: 32, classes: 100), TaskShape(side: 16, classes: 120)]

    @Test func aTimingIsItsMedianAndItsQuartilesSayHowFarRoundsAreApart() {
        let timing = Timing([5, 1, 2, 4, 3])
        #expect(timing.median == 3)
        #expect(timing.spread == (4.0 - 2.0) / 2 / 3)
        #expect(Timing([2]).spread == 0 && Timing([2]).median == 2)
        #expect(Timing([1, 2]).median == 1.5)
    }

    /// The cores that the calling thread may use.
    private func allowedCores() -> Int {
        var cores = cpu_set_t()
        let size = MemoryLayout<cpu_set_t>.size
        guard sched_getaffinity(0, UInt(size), &cores) == 0 else { return -1 }
        return withUnsafeBytes(of: &cores) { bytes in bytes.reduce(0) { $0 + $1.nonzeroBitCount } }
    }

    @Test func aThreadIsHeldToOneCoreAndLetGoAgain() {
        let before = allowedCores()
        let (inside, core) = PinnedCore.hold { allowedCores() }
        #expect(inside == 1 && core != nil)
        #expect(allowedCores() == before)
    }

    @Test func theProcessorHasAName() {
        #expect(!Processor.name.isEmpty && !Processor.name.contains("\n"))
    }

    @Test func everyPieceOfEveryNetworkRuns() throws {
        let engine = try ComputeEngine()
        for shape in Self.shapes {
            for piece in NASBench201.allPieces(for: shape) {
                let program = try PieceProgram(piece, shape, on: engine)
                try program.run()
            }
        }
    }

    @Test func aShapeThatTheLibraryRefusesIsNamedWithItsPiece() throws {
        let engine = try ComputeEngine()
        let impossible = NetworkPiece(.convolution3x3, channels: 0, size: 32)
        do {
            _ = try PieceProgram(impossible, Self.cifar, on: engine)
            Issue.record("a convolution without channels was made")
        } catch {
            #expect(error.message.contains("nor_conv_3x3 0x32 stride 1"), "\(error)")
        }
    }

    @Test func theSampleIsOfUnlikeConnectedCellsAndAlwaysTheSame() {
        let probe = HereProbe(shapes: Self.shapes, rounds: 3, sample: 20)
        let space = NASBench201()
        let cells = probe.cells(for: Self.cifar)
        #expect(cells == probe.cells(for: Self.shapes[1]), "it goes by the image's size")
        #expect(cells != probe.cells(for: Self.shapes[2]))
        #expect(Set(cells.map(space.representative(of:))).count == 20)
        #expect(cells.allSatisfy(space.isConnected))
    }

    /// Wide bounds: what is promised is that the two are about the same work, whatever else the computer does.
    @Test func piecesAddUpToWholeNetworks() throws {
        let probe = HereProbe(shapes: [Self.cifar], rounds: 3, sample: 5)
        var reports: [Int] = []
        let found = try probe.run { done, _ in reports.append(done) }
        #expect(reports == Array(1...found.pieces.count * 3 + 15))
        #expect(found.pieces.count == 16 && found.networks.count == 5, "skips take no time and are not run")
        let table = Dictionary(uniqueKeysWithValues: found.pieces.map { ($0.piece, $0.timing.median) })
        for network in found.networks {
            let pieces = NASBench201().pieces(of: network.architecture, for: network.shape)
            let sum = pieces.map { (table[$0.piece] ?? 0) * Double($0.count) }.reduce(0, +)
            let share = sum / network.timing.median
            #expect(share > 0.2 && share < 5, "\(network.architecture): \(share)")
        }
    }

    @Test func aWholeNetworkIsMeasuredAndACancelledMeasuringStops() async throws {
        let cell = try #require(NASBench201().architecture(at: 9930))
        let timing = try HereMeter(rounds: 3).latency(of: cell, for: Self.cifar)
        #expect(timing.rounds.count == 3 && timing.median > 0)
        let stopped = Task { () -> Bool in
            withUnsafeCurrentTask { $0?.cancel() }
            do {
                _ = try HereProbe(shapes: Self.shapes, rounds: 1000, sample: 5).run()
                return false
            } catch { return error is CancellationError }
        }
        #expect(await stopped.value)
    }
}

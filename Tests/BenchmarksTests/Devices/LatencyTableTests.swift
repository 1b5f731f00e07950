import Benchmarks
import SearchSpaces
import Testing

@Suite struct LatencyTableTests {
    private static func table(_ value: Double, correction: LatencyCorrection = .none) -> LatencyTable {
        var rows: [LatencyTable.Row] = []
        for dataset in Dataset.allCases {
            for piece in NASBench201.allPieces(for: dataset.shape) {
                rows.append(LatencyTable.Row(dataset: dataset, piece: piece, latency: Milliseconds(value)))
            }
        }
        return LatencyTable(rows: rows, correction: correction)
    }

    @Test func aNetworkTakesTheSumOverItsPieces() throws {
        let space = NASBench201()
        let table = Self.table(0.5)
        for index in stride(from: 0, to: NASBench201.count, by: 97) {
            let cell = try #require(space.architecture(at: index))
            let count = space.pieces(of: cell, for: Dataset.in16.shape).map(\.count).reduce(0, +)
            #expect(table.latency(of: cell, for: .in16)?.value == Double(count) / 2)
        }
    }

    @Test func aCorrectionIsAppliedToTheSumAndNeverGoesBelowZero() throws {
        let cell = try #require(NASBench201().architecture(at: 9930))
        let plain = try #require(Self.table(0.5).sum(of: cell, for: .cifar10))
        let correction = LatencyCorrection(scale: 2, perPiece: 0.25, constant: -1)
        let corrected = Self.table(0.5, correction: correction).latency(of: cell, for: .cifar10)
        #expect(corrected?.value == 2 * plain.milliseconds + 0.25 * Double(plain.pieces) - 1)
        let sunk = LatencyCorrection(scale: 1, perPiece: 0, constant: -1e9)
        #expect(Self.table(0.5, correction: sunk).latency(of: cell, for: .cifar10)?.value == 0)
    }

    @Test func aRowOfOneDataSetLeavesTheOthersWithout() {
        let rows = NASBench201.allPieces(for: Dataset.cifar10.shape).map { piece in
            LatencyTable.Row(
                dataset: piece.kind == .classifier ? .cifar10 : nil, piece: piece, latency: Milliseconds(1))
        }
        let table = LatencyTable(rows: rows)
        #expect(table.datasets == [.cifar10])
        #expect(table.missing(for: .cifar100).map(\.kind) == [.classifier])
        #expect(table.missing(for: .in16).count == 19, "its images have another size, so every piece is another")
        #expect(NASBench201().architecture(at: 0).flatMap { table.latency(of: $0, for: .cifar100) } == nil)
    }
}

import Benchmarks
import Foundation
import SearchSpaces

/// Devices for tests, made of plain figures: nothing is measured.
enum MadeUpDevices {
    /// Microseconds of the pieces of 32x32 networks at 16 channels; other sizes take what their work suggests.
    private static let microseconds: [NetworkPiece.Kind: Double] = [
        .stem: 5, .convolution1x1: 4, .convolution3x3: 22, .averagePool3x3: 3, .skip: 0, .add: 2, .reduction: 36,
        .classifier: 5,
    ]

    /// A look-up table for all data sets.
    static let table: LatencyTable = {
        var rows: [LatencyTable.Row] = []
        var seen: Set<NetworkPiece> = []
        for dataset in Dataset.allCases {
            for piece in NASBench201.allPieces(for: dataset.shape) where seen.insert(piece).inserted {
                let scale = Double(piece.size * piece.channels) / 512
                let latency = (microseconds[piece.kind] ?? 0) * scale / 1000
                rows.append(LatencyTable.Row(dataset: nil, piece: piece, latency: Milliseconds(latency)))
            }
        }
        return LatencyTable(rows: rows, correction: LatencyCorrection(scale: 1.05, perPiece: 0, constant: 0.01))
    }()

    /// This computer, as if it had been measured.
    static let here = OwnDevice(
        name: OwnDevice.hereName, title: "A made-up processor, one core", figures: .pieces(table),
        calibration: Calibration(
            date: "2026-11-21", processor: "A made-up processor", engine: "oneDNN 2.6.3, one core", rounds: 11,
            spread: 0.0123,
            agreements: [
                Calibration.Agreement(
                    dataset: .cifar10, networks: 30, plain: .init(spearman: 0.98, medianError: 0.05),
                    corrected: .init(spearman: 0.985, medianError: 0.02))
            ]))

    /// Puts `here` into a data directory.
    static func calibrate(_ dataDirectory: URL) throws {
        try DeviceShelf(dataDirectory: dataDirectory).keep(here)
    }

    /// A table by piece as a user would write it.
    static var pieceTable: String { OwnDevice(name: "x", title: "x", figures: .pieces(table)).rows }

    /// A table by cell: milliseconds that grow with the cell's FLOPs, every hundredth cell not compiled.
    static let cellTable: String = {
        let space = NASBench201()
        var text = "index,latency_ms\n"
        for index in 0..<NASBench201.count {
            guard let cell = space.architecture(at: index) else { continue }
            let megaflops = space.complexity(of: cell, for: Dataset.cifar10.shape).megaflops
            text += index % 100 == 99 ? "\(index),-1\n" : "\(index),\(1 + megaflops / 10)\n"
        }
        return text
    }()
}

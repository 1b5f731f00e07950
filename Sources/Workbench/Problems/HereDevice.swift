import Benchmarks
import Foundation
import SearchSpaces
import ZeroCost

/// This computer as a device, out of what was measured.
enum HereDevice {
    /// Makes the device of the pieces' medians, with a correction fitted to the whole networks.
    ///
    /// - Parameter time: milliseconds since 1970.
    static func made(
        of measurement: HereMeasurement, for datasets: [Dataset], rounds: Int, at time: Int64
    ) throws(WorkbenchError) -> OwnDevice {
        let plain = LatencyTable(rows: rows(of: measurement, for: datasets))
        let networks = measurement.networks.compactMap { network -> LookUpFit.Network? in
            guard let dataset = datasets.first(where: { $0.shape == network.shape }),
                let sum = plain.sum(of: network.architecture, for: dataset)
            else { return nil }
            return LookUpFit.Network(
                dataset: dataset, sum: sum.milliseconds, pieces: sum.pieces, measured: network.timing.median)
        }
        guard !networks.isEmpty else {
            throw WorkbenchError(.device, "No network could be added up from the pieces that were measured.")
        }
        let fit = LookUpFit(networks)
        let engine = "oneDNN \(EngineVersion.oneDNN), one core"
        return OwnDevice(
            name: OwnDevice.hereName, title: "\(Processor.name), one core",
            figures: .pieces(LatencyTable(rows: plain.rows, correction: fit.correction)),
            calibration: Calibration(
                date: day(of: time), processor: Processor.name, engine: engine, rounds: rounds,
                spread: (measurement.spread * 1e4).rounded() / 1e4, agreements: fit.agreements))
    }

    /// Skips hand their input on and take no time; classifiers go by data set.
    private static func rows(of measurement: HereMeasurement, for datasets: [Dataset]) -> [LatencyTable.Row] {
        let shapes = datasets.map(\.shape)
        var skips: [NetworkPiece] = []
        for shape in shapes {
            for piece in NASBench201.allPieces(for: shape) where piece.kind == .skip && !skips.contains(piece) {
                skips.append(piece)
            }
        }
        let measured = measurement.pieces.map { piece in
            LatencyTable.Row(
                dataset: piece.shape.flatMap { shape in datasets.first { $0.shape == shape } }, piece: piece.piece,
                latency: Milliseconds((piece.timing.median * 1e6).rounded() / 1e6))
        }
        return measured + skips.map { LatencyTable.Row(dataset: nil, piece: $0, latency: Milliseconds(0)) }
    }

    private static func day(of time: Int64) -> String {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withFullDate]
        return formatter.string(from: Date(timeIntervalSince1970: Double(time) / 1000))
    }
}

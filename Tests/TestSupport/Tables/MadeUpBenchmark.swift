import Benchmarks
import Determinism
import Foundation
import SearchSpaces

/// Tables of the published ones' shape with figures that formulas of our own make from a seed.
///
/// They hold what the published tables hold for NAS-Bench-201: 15,625 cells, three data sets, six devices of HW-NAS-Bench,
/// HELP's further devices and training-free proxies. Their traps are there too: networks that do not compile, cells that
/// are cut off, devices with few latencies written in many ways, noise among cells that compute the same. No figure is a
/// measurement, and nothing may be concluded from one.
package struct MadeUpBenchmark: Sendable {
    private let seed: Seed
    /// In the benchmark's order.
    private let cells: [MadeUpCell]
    /// Of each cell, the cell of its isomorphism class that accuracies are reckoned for.
    private let learned: [MadeUpCell]

    package init(seed: Seed = Seed(201)) {
        self.seed = seed
        let space = NASBench201()
        let all = (0..<NASBench201.count).compactMap(space.architecture(at:)).map(MadeUpCell.init)
        cells = all
        learned = all.map { cell in
            let first = space.representative(of: cell.architecture)
            return space.index(of: first).map { all[$0] } ?? cell
        }
    }

    /// Writes the six tables as CSV files under the names that an import looks for.
    package func write(into folder: URL) throws {
        var texts = ["nb201-accuracy": text(of: identity + accuracies + complexities)]
        let refused = refusals
        for dataset in Dataset.allCases {
            texts["hw-nas-bench-nb201-\(dataset.title)"] = text(of: [index] + hardware(dataset, refused))
        }
        texts["nb201-zerocost"] = text(of: [index] + MadeUpProxies(cells: cells, seed: seed).columns)
        texts["nb201-latency-help"] = text(of: [index] + furtherDevices)
        for (name, text) in texts {
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).csv"))
        }
    }

    /// A column: its name and the text of every row.
    struct Column {
        let name: String
        let rows: [String]

        init(_ name: String, _ rows: [String]) {
            self.name = name
            self.rows = rows
        }

        /// Numbers as they are, in full.
        init(_ name: String, _ numbers: [Double]) { self.init(name, numbers.map { "\($0)" }) }

        /// Numbers with that many decimals.
        init(_ name: String, _ numbers: [Double], decimals: Int) {
            self.init(name, numbers.map { NumberText.fixed($0, digits: decimals) })
        }
    }

    private func text(of columns: [Column]) -> String {
        var text = columns.map(\.name).joined(separator: ",") + "\n"
        for row in cells.indices {
            for (place, column) in columns.enumerated() {
                if place > 0 { text += "," }
                text += column.rows[row]
            }
            text += "\n"
        }
        return text
    }
}

// MARK: - Accuracies

extension MadeUpBenchmark {
    private var index: Column { Column("index", cells.indices.map(String.init)) }

    private var identity: [Column] {
        let space = NASBench201()
        let lowest = learned.map { space.index(of: $0.architecture).map(String.init) ?? "" }
        return [index, Column("arch_str", cells.map { space.text(of: $0.architecture) }), Column("iso_rep", lowest)]
    }

    private var complexities: [Column] {
        let space = NASBench201()
        return Dataset.allCases.flatMap { dataset in
            let all = cells.map { space.complexity(of: $0.architecture, for: dataset.shape) }
            return [
                Column("\(dataset.name)_flops_M", all.map { "\($0.megaflops)" }),
                Column("\(dataset.name)_params_M", all.map { "\($0.megaparameters)" }),
            ]
        }
    }

    /// Validation and test accuracies of the three data sets; a cell that is cut off guesses.
    private var accuracies: [Column] {
        Dataset.allCases.flatMap { dataset in
            let hardness = Self.hardness(dataset)
            return [AccuracyKind.validation, .test].map { kind in
                var noise = MadeUpNoise(seed, kind.column(for: dataset))
                let numbers = learned.map { cell in
                    // Drawn for every cell, so that one cell's figure never shifts another's.
                    let draw = noise.next()
                    guard cell.isConnected else { return 100 / Double(dataset.shape.classes) }
                    let lack = 1 - cell.quality(hardness.taste)
                    let floor = kind == .test ? hardness.floor : hardness.floor + hardness.gap
                    return 100 - floor - hardness.slope * lack * lack - (0.2 + 1.2 * lack * lack) * draw
                }
                return Column(kind.column(for: dataset), numbers, decimals: 5)
            }
        }
    }

    /// The least test error, what validation adds, and how steeply errors grow, in points.
    private static func hardness(
        _ dataset: Dataset
    ) -> (floor: Double, gap: Double, slope: Double, taste: MadeUpCell.Taste) {
        switch dataset {
        case .cifar10: (4.5, 2.8, 50, MadeUpCell.Taste(small: 0.7, pool: 0.05, depth: 0.6))
        case .cifar100: (24, 0.1, 68, MadeUpCell.Taste(small: 0.75, pool: 0.02, depth: 0.8))
        case .in16: (50, 0.3, 42, MadeUpCell.Taste(small: 0.8, pool: 0.15, depth: 0.9))
        }
    }
}

// MARK: - Devices

extension MadeUpBenchmark {
    /// Which networks the Edge TPU's compiler refuses, the same on every data set: four in ten of those with a `none`,
    /// and a handful of the others.
    private var refusals: [Bool] {
        var noise = MadeUpNoise(seed, "refusals")
        return cells.map { noise.unit() < ($0.hasNone ? 0.406 : 0.0044) }
    }

    private func hardware(_ dataset: Dataset, _ refused: [Bool]) -> [Column] {
        // Images of half the side have a quarter of the pixels, and a processor of few cores feels them all.
        let pixels = dataset == .in16 ? 0.25 : 1
        let graphics = numbers("edgegpu/\(dataset.name)", 0.04) { cell in
            cell.sum(base: 2.4, 0.62, 0.58, 0.42, 0.1) * (dataset == .in16 ? 0.97 : 1)
        }
        let joules = zip(cells, numbers("edgegpu-energy/\(dataset.name)", 0.02) { _ in 1 }).enumerated().map {
            graphics[$0.offset] * (3.4 + 0.2 * Double($0.element.0.convolutions3x3)) * $0.element.1
        }
        let compiled = numbers("edgetpu/\(dataset.name)", 0.02) { $0.sum(base: 0.71, 0.13, 0.09, 0.11, 0.02) }
        let phone = dataset == .cifar100 ? 1.4 : 1
        let systolic = cells.map { Self.accumulated($0, base: 1.681 * pixels, 1.967 * pixels, 0.983 * pixels, 0) }
        let gates = cells.map { Self.accumulated($0, base: 0.42192, 0.99328, 0.38912, 0.12288) }
        let board = gates.map { ($0 * pixels * 1e5).rounded() / 1e5 }
        return [
            Column("edgegpu_latency", graphics), Column("edgegpu_energy", joules),
            Column("raspi4_latency", near(0.9, 9.2, 4.1, 2.2, 0.4, by: pixels, "raspi4/\(dataset.name)", 0.07)),
            Column("edgetpu_latency", zip(compiled, refused).map { $1 ? "-1" : "\($0)" }),
            Column(
                "pixel3_latency", near(1.1, 2.9, 0.9, 0.5, 0.1, by: pixels * phone, "pixel3/\(dataset.name)", 0.08),
                decimals: 5),
            Column("eyeriss_latency", systolic),
            Column("eyeriss_energy", cells.map { Self.accumulated($0, base: 0.31, 0.2417, 0.1061, 0.0093) * pixels }),
            Column("eyeriss_arithmetic_intensity", cells.map { $0.sum(base: 2.2, 3.1, 0.9, 0.1, 0) }),
            Column("fpga_latency", board), Column("fpga_energy", board.map { $0 * 7 }),
        ]
    }

    /// HELP's devices: formulas that streams draw; phones tell whole milliseconds.
    private var furtherDevices: [Column] {
        Device.help.map { device in
            var draw = MadeUpNoise(seed, "help/\(device.name)")
            let (base, large) = (1 + 7 * draw.unit(), 0.4 + 4 * draw.unit())
            let (small, pool) = (large * (0.3 + 0.5 * draw.unit()), large * (0.1 + 0.6 * draw.unit()))
            let latencies = numbers("help/\(device.name)/noise", 0.03) { $0.sum(base: base, large, small, pool, 0.05) }
            let isWhole = device.title.hasSuffix("whole milliseconds")
            return Column(device.name, latencies.map { isWhole ? max($0, 1) : $0 }, decimals: isWhole ? 0 : 5)
        }
    }

    /// A formula's numbers with noise of that relative deviation.
    private func numbers(_ name: String, _ deviation: Double, _ formula: (MadeUpCell) -> Double) -> [Double] {
        var noise = MadeUpNoise(seed, name)
        return cells.map { formula($0) * (1 + deviation * noise.next()) }
    }

    /// A device that does nothing where nothing reaches the output: cells that are cut off take almost no time there.
    private func near(
        _ base: Double, _ large: Double, _ small: Double, _ pool: Double, _ skip: Double, by scale: Double,
        _ name: String, _ deviation: Double
    ) -> [Double] {
        numbers(name, deviation) { cell in
            cell.isConnected ? cell.sum(base: base, large, small, pool, skip) * scale : 0.004
        }
    }

    /// A sum in the order of the edges: equal sums differ in their last bits, as in the tables of an accelerator's model.
    private static func accumulated(
        _ cell: MadeUpCell, base: Double, _ large: Double, _ small: Double, _ pool: Double
    ) -> Double {
        NASBench201.operators(of: cell.architecture).reduce(base) { sum, operation in
            switch operation {
            case .convolution3x3: sum + large
            case .convolution1x1: sum + small
            case .averagePool3x3: sum + pool
            case .none, .skip: sum
            }
        }
    }
}

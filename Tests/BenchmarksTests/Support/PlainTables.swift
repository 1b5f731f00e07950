import Benchmarks
import Foundation
import SearchSpaces

/// Small-numbered tables of the right shape, made in the test so that no published table is needed.
struct PlainTables {
    static let count = NASBench201.count
    private static let accuracyNames = [
        "cifar10_val_200", "cifar10_test_200", "cifar100_val_200", "cifar100_test_200", "in16_val_200",
        "in16_test_200",
    ]

    /// Accuracies: index modulo 90 per cent, the columns one apart.
    static let accuracyLines: [String] = {
        let space = NASBench201()
        var lines = [(["index", "arch_str"] + accuracyNames).joined(separator: ",")]
        for index in 0..<count {
            let text = space.architecture(at: index).map(space.text(of:)) ?? ""
            let base = index % 90
            lines.append("\(index),\(text),\(base).5,\(base + 1),\(base + 2),\(base + 3),\(base + 4),\(base + 5)")
        }
        return lines
    }()

    /// Hardware figures; every seventh network does not compile for the Edge TPU.
    static let hardwareLines: [String] = {
        let names = [
            "index", "edgegpu_latency", "edgegpu_energy", "raspi4_latency", "edgetpu_latency", "pixel3_latency",
            "eyeriss_latency", "eyeriss_energy", "fpga_latency", "fpga_energy",
        ]
        return [names.joined(separator: ",")]
            + (0..<count).map { index in
                let compiled = index % 7 == 3 ? "-1" : "0.25"
                return "\(index),\(index + 1).5,2,3,\(compiled),5e-1,1.0000000000001,7,8,9"
            }
    }()

    /// Writes lines as a table; `changes` replace lines by their number from 1.
    static func text(_ lines: [String], changing changes: [Int: String] = [:]) -> String {
        var changed = lines
        for (number, line) in changes { changed[number - 1] = line }
        return changed.joined(separator: "\n") + "\n"
    }

    /// A folder with an accuracy and a CIFAR-10 hardware table.
    static func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(text(accuracyLines), to: "nb201-accuracy.csv")
        try folder.write(text(hardwareLines), to: "hw-nas-bench-nb201-cifar10.csv")
        return folder
    }
}

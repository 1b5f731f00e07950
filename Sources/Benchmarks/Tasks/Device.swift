/// A device whose latency is in the tables.
///
/// The six of HW-NAS-Bench (Li et al. 2021, arXiv 2103.10584) have figures for all three data sets. The 23 of HELP
/// (Lee et al. 2021, arXiv 2106.08630) were measured once, on networks for 32x32 images; HELP's figures for the
/// devices it shares with HW-NAS-Bench are that benchmark's CIFAR-10 figures, so these devices are offered for
/// CIFAR-10 only and never stand in for CIFAR-100, whose classifier is ten times as large.
package struct Device: Hashable, Sendable {
    /// Whose measurements the device's figures are.
    package enum Origin: Hashable, Sendable {
        case hwNASBench
        case help
    }

    /// The name in commands, journals and column names.
    package let name: String
    /// What the device is, for people.
    package let title: String
    /// Whose measurements its figures are.
    package let origin: Origin
    /// Whether energies were recorded along with latencies.
    package let hasEnergy: Bool

    private init(_ name: String, _ title: String, origin: Origin = .hwNASBench, hasEnergy: Bool = false) {
        self.name = name
        self.title = title
        self.origin = origin
        self.hasEnergy = hasEnergy
    }

    /// The device that a user's text names, in any case.
    package init?(name: String) {
        let lowered = name.lowercased()
        guard let found = Self.all.first(where: { $0.name == lowered }) else { return nil }
        self = found
    }

    /// The data sets for which its figures hold.
    package var datasets: [Dataset] {
        switch origin {
        case .hwNASBench: Dataset.allCases
        case .help: [.cifar10]
        }
    }
}

extension Device {
    package static let edgegpu = Device("edgegpu", "NVIDIA Jetson TX2", hasEnergy: true)
    package static let raspi4 = Device("raspi4", "Raspberry Pi 4")
    package static let edgetpu = Device("edgetpu", "Google Edge TPU")
    package static let pixel3 = Device("pixel3", "Google Pixel 3")
    package static let eyeriss = Device("eyeriss", "Eyeriss accelerator, modelled", hasEnergy: true)
    package static let fpga = Device("fpga", "Xilinx ZC706, modelled", hasEnergy: true)

    /// The six devices of HW-NAS-Bench in the benchmark's order.
    package static let hwNASBench: [Device] = [edgegpu, raspi4, edgetpu, pixel3, eyeriss, fpga]

    /// The 23 further devices of HELP; a number behind a graphics card is the batch size.
    package static let help: [Device] = [
        graphics("1080ti", "GTX 1080 Ti"), graphics("2080ti", "RTX 2080 Ti"),
        [
            phone("essential_ph_1", "Essential PH-1"), processor("gold_6226", "Xeon Gold 6226"),
            processor("gold_6240", "Xeon Gold 6240"), phone("pixel2", "Google Pixel 2"),
            phone("samsung_a50", "Samsung Galaxy A50"), phone("samsung_s7", "Samsung Galaxy S7"),
            processor("silver_4114", "Xeon Silver 4114"), processor("silver_4210r", "Xeon Silver 4210R"),
        ],
        graphics("titan_rtx", "Titan RTX"), graphics("titanx", "Titan X"), graphics("titanxp", "Titan Xp"),
    ].flatMap { $0 }

    /// Every device, HW-NAS-Bench's first.
    package static let all: [Device] = hwNASBench + help

    private static func graphics(_ name: String, _ title: String) -> [Device] {
        [1, 256, 32].map { Device("\(name)_\($0)", "NVIDIA \(title), batch of \($0)", origin: .help) }
    }

    private static func phone(_ name: String, _ title: String) -> Device {
        Device(name, "\(title), whole milliseconds", origin: .help)
    }

    private static func processor(_ name: String, _ title: String) -> Device {
        Device(name, "Intel \(title)", origin: .help)
    }
}

extension Device: Codable {
    /// Reads the device's name.
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let device = Device(name: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a device"))
        }
        self = device
    }

    /// Writes the device's name.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

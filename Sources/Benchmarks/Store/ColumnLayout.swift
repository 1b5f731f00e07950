/// Where the file holds which column.
struct ColumnLayout: Sendable {
    private let places: [String: Int]
    private var accuracies: [AccuracyKey: Int] = [:]
    private var latencies: [DeviceKey: Int] = [:]
    private var energies: [DeviceKey: Int] = [:]
    /// 1 for a cell without a path from input to output, else 0; derived at import.
    let cutOff: Int

    /// The name of the derived column of cut-off cells.
    static let cutOffName = "cell/cut_off"

    private struct AccuracyKey: Hashable {
        let dataset: Dataset
        let kind: AccuracyKind
    }

    private struct DeviceKey: Hashable {
        let dataset: Dataset
        let device: String
    }

    /// Finds the columns; nil without the derived one.
    init?(_ columns: [StoredColumn]) {
        var places: [String: Int] = [:]
        for (place, column) in columns.enumerated() { places[column.name] = place }
        guard let cutOff = places[Self.cutOffName] else { return nil }
        self.places = places
        self.cutOff = cutOff
        for dataset in Dataset.allCases {
            for kind in AccuracyKind.allCases {
                accuracies[AccuracyKey(dataset: dataset, kind: kind)] = places[Self.name(dataset, kind)]
            }
            for device in Device.all where device.datasets.contains(dataset) {
                let key = DeviceKey(dataset: dataset, device: device.name)
                latencies[key] = places[Self.latencyName(dataset, device)]
                if device.hasEnergy { energies[key] = places[Self.energyName(dataset, device)] }
            }
        }
    }

    func place(of name: String) -> Int? { places[name] }

    func accuracy(_ dataset: Dataset, _ kind: AccuracyKind) -> Int? {
        accuracies[AccuracyKey(dataset: dataset, kind: kind)]
    }

    func latency(_ dataset: Dataset, _ device: Device) -> Int? {
        latencies[DeviceKey(dataset: dataset, device: device.name)]
    }

    func energy(_ dataset: Dataset, _ device: Device) -> Int? {
        energies[DeviceKey(dataset: dataset, device: device.name)]
    }

    private static func name(_ dataset: Dataset, _ kind: AccuracyKind) -> String {
        "\(TableKind.accuracy.prefix)/\(kind.column(for: dataset))"
    }

    private static func latencyName(_ dataset: Dataset, _ device: Device) -> String {
        switch device.origin {
        case .hwNASBench: "\(TableKind.hardware(dataset).prefix)/\(device.name)_latency"
        case .help: "\(TableKind.latency.prefix)/\(device.name)"
        }
    }

    private static func energyName(_ dataset: Dataset, _ device: Device) -> String {
        "\(TableKind.hardware(dataset).prefix)/\(device.name)_energy"
    }
}

import Benchmarks
import Console

/// The files an import read.
struct TablesReport {
    let files: [ImportReport.File]

    var table: TextTable {
        TextTable(
            columns: [
                .init("file"), .init("rows", alignment: .right), .init("columns", alignment: .right), .init("sha256"),
            ],
            rows: files.map { [.text($0.name), .integer($0.rows), .integer($0.columns), .text($0.sha256.short)] })
    }
}

/// The devices of the imported tables, and the datasets each has figures for.
struct DevicesReport {
    let store: BenchmarkStore

    var table: TextTable {
        let datasets = Dataset.allCases
        let offered = datasets.map { Set(store.devices(for: $0)) }
        let devices = Device.all.filter { device in offered.contains { $0.contains(device) } }
        return TextTable(
            columns: [
                .init("device"), .init("title", title: "what it is"), .init("datasets"), .init("energy"),
            ],
            rows: devices.map { device in
                let names = zip(datasets, offered).filter { $1.contains(device) }.map(\.0.name)
                return [
                    .text(device.name), .text(device.title), .text(names.joined(separator: " ")),
                    .text(device.hasEnergy ? "yes" : "no"),
                ]
            })
    }
}

import ArgumentParser
import Benchmarks
import Console
import Foundation

/// `device add`.
struct DeviceAddCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("device add phone --csv latencies.csv --dataset cifar10", "a latency a cell"),
        Example("device add board --lut pieces.csv --title 'Board with an NPU'", "a latency a piece of a network"),
    ]
    static let configuration = described(
        "add", "Add a device of your own from a table of latencies.",
        discussion: """
            --csv: columns latency_ms and index or architecture, and dataset unless --dataset says it; -1 is a network \
            that did not compile, and cells without a row are out of the question. --lut: columns op, channels, size, \
            latency_ms, and stride and dataset where they matter; a network takes the sum over its pieces. `device show \
            here --rows --csv` prints such a table. Every fault is shown with its line; on a fault nothing changes.
            """)

    @Argument(help: "The new name: lower-case letters, digits, _ and -.")
    var name: String

    @Option(help: "A table by cell.", completion: .file())
    var csv: String?

    @Option(help: "A table by piece of a network.", completion: .file())
    var lut: String?

    @Option(help: "The dataset that latencies by cell hold for, where no column says it.")
    var dataset: String?

    @Option(help: "What the device is, for people.")
    var title: String?

    func validate() throws {
        if (csv == nil) == (lut == nil) {
            throw ValidationError("A device has one table: --csv by cell, or --lut by piece.")
        }
        if lut != nil, dataset != nil {
            throw ValidationError("--dataset goes with --csv; rows by piece say by their size what they are for.")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        var named: Dataset?
        if let dataset {
            guard let known = Dataset(name: dataset) else {
                throw WorkbenchError.unknownName("dataset", dataset, known: Dataset.allCases.map(\.name))
            }
            named = known
        }
        let path = ((csv ?? lut ?? "") as NSString).expandingTildeInPath
        let shelf = notebook.catalogue.shelf
        let device: OwnDevice
        do {
            device = try shelf.made(
                name: name, title: Sanitizer.singleLine(title ?? name), from: URL(fileURLWithPath: path),
                kind: csv == nil ? .pieces : .cells, dataset: named)
            try shelf.keep(device)
        } catch {
            throw WorkbenchError(error.code == .deviceName ? .badArgument : .file, error.message, hint: error.hint)
        }
        ReportFormat.plain.show(OwnDeviceReport(device: device).table, on: notebook.screen)
        notebook.screen.message("Next: `task \(device.datasets.first?.name ?? "cifar10") \(device.name)`.")
    }
}

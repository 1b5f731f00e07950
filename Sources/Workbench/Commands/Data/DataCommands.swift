import ArgumentParser
import Benchmarks
import Foundation

/// The benchmark tables.
struct DataCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Import, fetch and check the benchmark tables.",
        subcommands: [
            DataImportCommand.self, DataShowCommand.self, DataCheckCommand.self, DataFetchCommand.self,
            DataRecipeCommand.self,
        ])
}

/// `data import`.
struct DataImportCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("data import ~/tables", "reads nb201-accuracy.csv.gz and the other tables there")]
    static let configuration = described(
        "import", "Read the tables of a directory into one file that every start maps.",
        discussion: """
            Reads nb201-accuracy.csv(.gz), hw-nas-bench-nb201-*.csv(.gz) or HW-NAS-Bench-v1_0.pickle, and, where \
            they are, nb201-zerocost and nb201-latency-help. Every cell is checked; on a fault the former tables stay.
            """)

    @Argument(help: "The directory.", completion: .directory)
    var directory: String

    func run(in notebook: isolated Notebook) async throws {
        let screen = notebook.screen
        let importer = TableImporter(dataDirectory: notebook.surroundings.dataDirectory)
        let folder = URL(fileURLWithPath: (directory as NSString).expandingTildeInPath)
        do {
            let report = try importer.import(directory: folder) { screen.message("reading \($0)") }
            notebook.forgetProblem()
            ReportFormat.plain.show(TablesReport(files: report.files).table, on: screen)
            report.notes.forEach { screen.message($0) }
            screen.message("\(report.columns) columns, \(report.size) bytes, digest \(report.tablesDigest.short).")
            screen.message("Next: `task cifar10 edgegpu`.")
        } catch {
            throw WorkbenchError(.file, error.message, hint: error.hint)
        }
    }
}

/// `data show`.
struct DataShowCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("data show", "datasets, devices and where the figures came from")]
    static let configuration = described("show", "Show what was imported: devices for each dataset, sources.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let store = try notebook.catalogue.store()
        format.show(DevicesReport(store: store).table, on: notebook.screen)
        if !format.isForMachines {
            notebook.screen.message("\(store.columns.count) columns, digest \(store.tablesDigest.short).")
        }
    }
}

/// `data check`.
struct DataCheckCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("data check", "reads every figure and compares the digest")]
    static let configuration = described("check", "Read all imported figures and compare their digest.")

    func run(in notebook: isolated Notebook) async throws {
        let store = try notebook.catalogue.store()
        do {
            try store.verify()
        } catch {
            throw WorkbenchError(.noTables, error.message, hint: error.hint)
        }
        notebook.screen.result(
            "\(store.columns.count) columns are as they were imported (digest \(store.tablesDigest)).")
    }
}

/// `data recipe`.
struct DataRecipeCommand: WorkbenchCommand {
    static let examples = [Example("data recipe", "the Python program that exports the accuracies")]
    static let configuration = described(
        "recipe", "Print the Python program that exports the accuracy table from the benchmark's official API.")

    @Flag(help: "For NATS-Bench's files instead of NAS-Bench-201's.")
    var nats = false

    func run(in notebook: isolated Notebook) async throws {
        notebook.screen.result(DataRecipe.text(nats ? .natsBench : .nasBench201))
    }
}

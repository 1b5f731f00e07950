import ArgumentParser
import Benchmarks
import SearchSpaces

/// Single cells.
struct ArchCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arch", abstract: "Look at single cells.", subcommands: [ArchShowCommand.self])
}

/// `arch show`.
struct ArchShowCommand: WorkbenchCommand {
    static let examples = [
        Example("arch show 9930", "a cell by the benchmark's index"),
        Example("arch show '|skip_connect~0|+|none~0|none~1|+|none~0|none~1|skip_connect~2|'", "by its text"),
    ]
    static let configuration = described(
        "show", "Show what is known of a cell: text, index, complexity, class, and its figures where tables are here.")

    @Argument(help: "The cell's text, its index from 0 to 15624, or '#12' for the twelfth evaluation.")
    var cell: String

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let architecture = try notebook.architecture(named: cell)
        let store = try? notebook.catalogue.store()
        format.show(ArchReport(cell: architecture, space: NASBench201(), store: store).table, on: notebook.screen)
    }
}

import ArgumentParser
import Console

/// What a paper takes with it.
struct PaperCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Collect what stands behind a paper's figures and tables.",
        subcommands: [PaperPackCommand.self])
}

/// `paper pack`.
struct PaperPackCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("paper pack paper", "this session: figures, tables, methods, journal, digests"),
        Example("paper pack paper --in sessions/rivals.runs --figure plots/rivals-hv.pdf", "with a campaign's"),
    ]
    static let configuration = described(
        "pack", "Write a directory with figures, scripts, tables, methods, data and digests.",
        discussion: """
            The figures are those this session drew, and those named; each is redrawn by its script first and must come \
            out the same. METHODS.md is made of the settings in force. Keys of the environment are taken out of every \
            text. `sh redraw.sh` in the directory draws everything again, anywhere, offline, and checks it.
            """)

    @Argument(help: "The directory, which must not be there yet.")
    var directory: String

    @Option(name: .customLong("in"), help: "A campaign's journal; as often as you like.")
    var campaigns: [String] = []

    @Option(help: "A figure with its script beside it; as often as you like.", completion: .file())
    var figure: [String] = []

    func run(in notebook: isolated Notebook) async throws {
        let files = try notebook.pack(to: directory, campaigns: campaigns, figures: figure)
        notebook.screen.result("wrote \(directory): \(files) files and their digests")
        notebook.screen.message("Next: `!sh \(CommandWords.quoted(directory + "/redraw.sh"))` checks all of it.")
    }
}

import ArgumentParser

/// Measurements of the program itself.
struct BenchCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure searchers and the program.", subcommands: [BenchSearchCommand.self])
}

/// `bench search`.
struct BenchSearchCommand: WorkbenchCommand {
    static let examples = [Example("bench search --seeds 2 --budgets 60", "a quick look")]
    static let configuration = described("search", "Compare searchers over the 18 tasks of the tables.")

    func run(in notebook: isolated Notebook) async throws {}
}

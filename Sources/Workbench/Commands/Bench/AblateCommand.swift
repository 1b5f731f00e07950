import ArgumentParser
import Search

/// `ablate`.
struct AblateCommand: WorkbenchCommand {
    /// It searches for minutes, which nobody does again to read what came of it.
    static let looksOutside = true
    static let examples = [
        Example("ablate --seeds 1 --budget 30 --task 'cifar10 fpga'", "a quick look at one task"),
        Example("ablate", "all tasks, 10 seeds, three budgets"),
    ]
    static let configuration = described(
        "ablate", "Measure the method without each of its parts, over the 18 tasks of the tables.",
        discussion: """
            The offline designer answers: it reads neither rules nor evidence and needs no parents, so leaving those \
            out cannot change its children, and those rows check that. What they bring to a language model, sessions \
            with `evolve --no-kb`, `--no-evidence` and `--plain` tell. Every row has about as many children in a \
            generation, the same start, validator and budget; intervals are bootstrapped over seeds.
            """)

    @OptionGroup var runs: BenchRuns

    @Option(help: "Evaluations at which scores are taken; as often as you like (default: 60, 120 and 240).")
    var budget: [Int] = []

    @OptionGroup var format: ReportFormat

    func validate() throws { try BenchRuns.check(budget) }

    func run(in notebook: isolated Notebook) async throws {
        try await notebook.measure(
            AblationStudy.contenders(children: runs.children),
            budgets: budget.isEmpty ? [60, 120, 240] : budget.sorted(),
            runs, format)
    }
}

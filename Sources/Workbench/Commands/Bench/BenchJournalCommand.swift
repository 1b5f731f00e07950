import ArgumentParser
import Foundation

/// `bench journal`.
struct BenchJournalCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("bench journal --answers 100", "a quick look"),
        Example("bench journal", "10 000 answers and 100 000 evaluations"),
    ]
    static let configuration = described(
        "journal", "Measure the journal: appending, synchronising, opening, folding.",
        discussion: """
            A made-up session of N answers (1.5 kB each) and ten times as many evaluations is written, opened and folded. \
            Appending is timed in its first and last tenth, since it must not grow dearer with the journal; --directory \
            says on which file system.
            """)

    @Option(help: "How many answers.")
    var answers = 10_000

    @Option(help: "Where the journal is written, and removed again.")
    var directory: String?

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if !(10...1_000_000).contains(answers) {
            throw ValidationError("--answers takes a whole number from 10 to 1000000, not \(answers).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let folder = directory ?? NSTemporaryDirectory()
        do {
            let bench = JournalBench(answers: answers, path: "\(folder)/llm-nas-bench-\(getpid()).jsonl")
            format.show(try bench.run().table, on: notebook.screen)
        } catch {
            throw WorkbenchError(error)
        }
    }
}

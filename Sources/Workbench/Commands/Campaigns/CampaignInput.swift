import ArgumentParser
import Foundation
import Sessions

/// The campaign that a table is made of, and which part of it.
struct CampaignInput: ParsableArguments, Sendable {
    @Option(name: .customLong("in"), help: "The campaign's journal; sessions/campaign.runs unless said.")
    var path: String?

    @Option(help: "After how many evaluations; the last budget unless said.")
    var at: Int?

    @Option(help: "Only this task, as 'DATASET DEVICE'; as often as you like.")
    var task: [String] = []

    @Option(help: "Only this searcher, as the campaign names it; as often as you like.")
    var searcher: [String] = []

    @Option(help: "What the marks compare with: best, or a searcher of the campaign.")
    var against: String?

    func validate() throws {
        if let at, at < 1 { throw ValidationError("--at takes a whole number of at least 1, not \(at).") }
    }

    /// - Parameter reference: what the marks compare with where nothing is said.
    func source(
        _ notebook: isolated Notebook, against reference: SearcherContrast.Reference = .best
    ) throws(WorkbenchError) -> CampaignTableSource {
        let journal = try CampaignSource(reading: path ?? CampaignSource.standardPath(in: notebook))
        let results = journal.results
        var reference = reference
        if let against {
            reference = against == "best" ? .best : .searcher(try results.spec.searchers(named: [against])[0])
        }
        let source = CampaignTableSource(
            results: results, name: URL(fileURLWithPath: journal.path).deletingPathExtension().lastPathComponent,
            program: journal.program, searchers: try results.spec.searchers(named: searcher),
            tasks: try results.spec.tasks(named: task), evaluations: try results.spec.checkpoint(at), against: reference
        )
        notebook.warnOfMissingRuns(results)
        return source
    }
}

extension CampaignTableSource {
    /// Says why no mark stands in the table, where there is none.
    func warnOfMissingMarks(pairs: Int, in notebook: isolated Notebook) {
        let others = searchers.count - 1
        guard others > 0 else { return }
        let least = SearcherContrast.leastPairs(comparisons: others)
        if spec.seeds < 2 {
            notebook.warn(
                "no significance: a test needs at least two seeds, and this campaign has \(spec.seeds). The table stands."
            )
        } else if pairs < least {
            notebook.warn(
                """
                no significance: \(pairs) pairs of runs cannot pass the level after Holm for \(others) comparisons; \
                \(least) are the least. The table stands.
                """)
        }
    }
}

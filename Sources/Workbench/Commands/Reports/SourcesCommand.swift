import ArgumentParser
import Console
import Determinism
import ParetoMetrics
import Search

/// Shows what a model and the posterior brought of the generations they share.
struct SourcesCommand: WorkbenchCommand {
    static let examples = [
        Example("sources", "what the model and the posterior each gained, and for what"),
        Example("sources --json", "for other programs"),
    ]
    static let configuration = described(
        "sources", "Show what a model and the posterior each gained of the generations they share.",
        discussion: """
            Gain is the area that a source's evaluations added to the front as it was when their generation began, in the \
            objectives' own units; its 95 % interval is bootstrapped over generations. The share is what `evolve --posterior \
            auto` gives the posterior of the next generation. Calls, tokens and money are the model's.
            """)

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let search = notebook.state.search
        let ledger = SourceLedger(search)
        if ledger.entries.isEmpty {
            throw WorkbenchError(
                .nothingEvaluated, "No generation was asked for at once, so nobody shared one.",
                hint: "`llm use` chooses a model, and `evolve 2 --calls generation` asks it once a generation.")
        }
        let report = SourcesReport(ledger: ledger, spending: search.spending, seed: notebook.state.seed)
        format.show(report.table, on: notebook.screen)
        if !format.isForMachines {
            let share = NumberText.fixed(100 * ledger.share, digits: 0)
            notebook.screen.message("By this the posterior picks \(share) % of the next generation.")
        }
    }
}

/// The gains of each source as a table.
struct SourcesReport {
    let ledger: SourceLedger
    let spending: Spending
    let seed: Seed

    var table: TextTable {
        TextTable(
            columns: [
                .init("source"), .init("evaluations", alignment: .right),
                .init("on_front", title: "on front", alignment: .right),
                .init("gain", alignment: .right),
                .init("gain_per_evaluation", title: "an evaluation", alignment: .right),
                .init("lower", title: "95 % from", alignment: .right), .init("upper", title: "to", alignment: .right),
                .init("gain_per_call", title: "a call", alignment: .right),
                .init("gain_per_kilotoken", title: "1,000 tokens", alignment: .right),
                .init("gain_per_dollar", title: "a dollar", alignment: .right),
            ],
            rows: ProposalSource.allCases.compactMap(row))
    }

    private func row(_ source: ProposalSource) -> [TextTable.Cell]? {
        let own = ledger.entries.filter { $0.source == source }
        if own.isEmpty { return nil }
        let gain = own.reduce(0) { $0 + $1.gain }
        let count = own.reduce(0) { $0 + $1.evaluations }
        var stream = seed.stream("sources/\(source.rawValue)")
        let rates = own.map { $0.gain / Double($0.evaluations) }
        let interval = own.count > 1 ? try? BootstrapInterval.ofMean(rates, method: .percentile, using: &stream) : nil
        func rate(_ cost: Double) -> TextTable.Cell {
            source == .model && cost > 0 ? .number(gain / cost, digits: 3) : .missing
        }
        return [
            .text(source.rawValue), .integer(count), .integer(own.reduce(0) { $0 + $1.onFront }),
            .number(gain, digits: 3), .number(gain / Double(count), digits: 3),
            .number(interval?.lower, digits: 3), .number(interval?.upper, digits: 3),
            rate(Double(spending.calls)), rate(Double(spending.tokens) / 1000),
            rate(Double(spending.money.picodollars) / 1e12),
        ]
    }
}

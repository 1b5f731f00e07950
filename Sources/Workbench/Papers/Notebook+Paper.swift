import Determinism
import Figures
import Foundation
import LanguageModels
import Search
import Sessions

extension Notebook {
    /// Makes a pack of this session and of campaigns.
    ///
    /// - Parameters:
    ///   - campaigns: journals of campaigns.
    ///   - figures: figures that another session drew, each with its script beside it.
    /// - Returns: how many files it holds.
    func pack(to path: String, campaigns: [String], figures: [String]) throws(WorkbenchError) -> Int {
        let hasSession = state.search.archive.count > 0
        guard hasSession || !campaigns.isEmpty || !figures.isEmpty else {
            throw WorkbenchError(
                .nothingEvaluated,
                "There is nothing to pack: this session has evaluated nothing, and nothing was named.",
                hint: "`open SESSION` first, or name a campaign: `paper pack DIR --in FILE.runs`.")
        }
        var pack = try PaperPack.begin(path, hiding: Secret.all(in: surroundings.variables))
        var methods: [String] = []
        if hasSession { methods.append(try packSession(&pack)) }
        for campaign in campaigns { methods.append(try packCampaign(campaign, &pack)) }
        for figure in unique(state.figures.map(\.path) + figures) { try packFigure(figure, &pack) }
        let survey = try? GnuplotSurvey(program: surroundings.gnuplot)
        let version = survey?.version ?? "of an unknown version"
        methods.append("Figures were drawn with gnuplot \(version) and packed by llm-nas \(Program.version).")
        try pack.add("# Methods\n\n" + methods.joined(separator: "\n\n") + "\n", as: "METHODS.md")
        try pack.add(PackScript.text(gnuplot: version), as: "redraw.sh")
        try pack.add(Self.contents, as: "README")
        let count = pack.files.count
        try pack.close()
        return count
    }

    private static let contents = """
        METHODS.md   how the figures and tables came about, from the settings that were in force
        figures/     each figure with the gnuplot script that draws it, data included
        tables/      each table in LaTeX (booktabs), Markdown and CSV
        data/        journals of sessions (.jsonl) and of campaigns (.runs)
        SHA256SUMS   the digest of every file
        redraw.sh    draws every figure again, compares every byte and checks every digest: sh redraw.sh

        """

    /// The figures of several calls may lie in one file; the last one counts.
    private func unique(_ paths: [String]) -> [String] {
        paths.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Adds journal, tables and methods of this session; returns what the methods say of it.
    private func packSession(_ pack: inout PaperPack) throws(WorkbenchError) -> String {
        let problem = try problem()
        let running = isInCell ? session.currentCell : nil
        let records = session.records.filter { $0.cell != running }
        let place = pack.place(of: "data/\(name).jsonl")
        do throws(JournalError) {
            _ = try Session(header: session.header, creating: place, holding: records)
        } catch {
            throw WorkbenchError(error)
        }
        let text = String(decoding: FileManager.default.contents(atPath: place) ?? Data(), as: UTF8.self)
        try pack.add(chained: text, as: "data/\(name).jsonl")
        let archive = state.search.archive
        let about = ["session \(name), seed \(state.seed), llm-nas \(session.header.program)"]
        let tables = [
            PaperTable(
                name: "front", caption: ["The front that the session \(name) found for \(problem.title)."],
                provenance: about, report: FrontReport(front: archive.front(), problem: problem).table),
            PaperTable(
                name: "metrics", caption: ["Indicators of that front, each under the contract it names."],
                provenance: about, report: MetricsReport(problem: problem, archive: archive).table),
            CostTable.table(of: [(name, state)]),
        ]
        for table in tables { try add(table, prefix: name, to: &pack) }
        return MethodsText.paragraph(of: state, header: session.header, problem: problem)
    }

    /// Adds journal and tables of a campaign; returns what the methods say of it.
    private func packCampaign(_ path: String, _ pack: inout PaperPack) throws(WorkbenchError) -> String {
        let journal = try CampaignSource(reading: path)
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        try pack.add(chained: text, as: "data/\(name).runs")
        let results = journal.results
        let source = CampaignTableSource(
            results: results, name: name, program: journal.program, searchers: try results.spec.searchers(named: []),
            tasks: try results.spec.tasks(named: []), evaluations: try results.spec.checkpoint(nil), against: .best)
        warnOfMissingRuns(results, of: name)
        var tables = [
            ResultsTable(source: source, indicators: [.hv, .igd], withSpread: false).table,
            OverallTable(source: source, indicators: [.hv, .igd], budgets: source.spec.budgets, isAblation: false)
                .table,
            CostTable.table(of: source),
        ]
        if results.runs.contains(where: { !$0.fronts.isEmpty }), let last = source.searchers.last,
            source.searchers.count > 1
        {
            tables.append(LatencyTables(source: source, subject: last).summary)
        }
        for table in tables { try add(table, prefix: name, to: &pack) }
        return MethodsText.paragraph(of: results, madeBy: journal.program, name: name)
    }

    private func add(_ table: PaperTable, prefix: String, to pack: inout PaperPack) throws(WorkbenchError) {
        for format in [TableFormat.latex, .markdown, .csv] {
            try pack.add(format.text(of: table), as: "tables/\(prefix)-\(table.name).\(format.ending)")
        }
    }

    /// Adds a figure's files and script.
    ///
    /// - Throws: where the figure is not what its script draws here, to the byte.
    private func packFigure(_ path: String, _ pack: inout PaperPack) throws(WorkbenchError) {
        let files: [String]
        let differing: [FigureDifference]
        do throws(FigureError) {
            let renderer = FigureRenderer(program: surroundings.gnuplot)
            files = try FigureRenderer.files(of: path)
            differing = try renderer.differences(of: path)
        } catch {
            throw WorkbenchError(error)
        }
        if let first = differing.first {
            throw WorkbenchError(
                .figure, "\(first.file) is not what the script beside it draws here.",
                hint: (first.explanation + ["Draw it again with `plot`, or by `gnuplot` in its folder, and pack then."])
                    .joined(separator: " "))
        }
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                throw WorkbenchError(.file, "\(file) cannot be read.", hint: "Draw the figure again with `plot`.")
            }
            try pack.add(bytes, as: "figures/\((file as NSString).lastPathComponent)")
        }
    }
}

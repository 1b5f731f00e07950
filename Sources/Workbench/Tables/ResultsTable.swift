import Console
import Sessions

/// Dataset by device: what each searcher reached on each task, as the method's paper sets it out.
struct ResultsTable {
    let source: CampaignTableSource
    let indicators: [CampaignScore.Indicator]
    let withSpread: Bool

    var table: PaperTable {
        let comparisons = source.tasks.map { task in
            indicators.map { source.comparison($0, tasks: [task]) }
        }
        let devices = unique(\.device)
        let columns =
            [PaperTable.Column(title: "searcher", alignment: .left)]
            + devices.flatMap { device in indicators.map { PaperTable.Column(title: $0.title, span: device) } }
        let groups = unique(\.dataset).map { dataset in
            PaperTable.Group(
                title: dataset, rows: source.searchers.map { row($0, dataset, devices, comparisons) })
        }
        return PaperTable(
            name: "results", caption: caption, provenance: source.provenance, columns: columns, groups: groups,
            data: TextTable(columns: CampaignTableSource.dataColumns, rows: dataRows(comparisons)))
    }

    private func row(
        _ searcher: Int, _ dataset: String, _ devices: [String], _ comparisons: [[SearcherContrast]]
    ) -> [PaperTable.Cell] {
        let values = devices.flatMap { device -> [PaperTable.Cell] in
            let place = source.tasks.firstIndex {
                source.spec.tasks[$0].dataset == dataset && source.spec.tasks[$0].device == device
            }
            guard let place else { return indicators.map { _ in .missing } }
            return indicators.indices.map {
                source.cell(searcher, indicators[$0], comparisons[place][$0], withSpread: withSpread)
            }
        }
        return [PaperTable.Cell(text: source.name(of: searcher))] + values
    }

    private func dataRows(_ comparisons: [[SearcherContrast]]) -> [[TextTable.Cell]] {
        source.tasks.indices.flatMap { place in
            source.searchers.flatMap { searcher in
                indicators.indices.map {
                    source.dataRow(
                        searcher, indicators[$0], comparisons[place][$0], task: source.title(of: source.tasks[place]),
                        at: source.evaluations)
                }
            }
        }
    }

    private var caption: [String] {
        [
            "What each searcher reached on each task after \(source.evaluations) evaluations, by data set and device: "
                + source.measured + ".",
            indicators.map(\.meaning).joined(separator: "; ") + ".",
        ] + source.legend(family: "a task and indicator", pairs: source.spec.seeds)
    }

    /// The names in the order in which the tasks first have them.
    private func unique(_ name: (TaskSpec) -> String) -> [String] {
        source.tasks.map { name(source.spec.tasks[$0]) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

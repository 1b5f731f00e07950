import Figures
import Search

/// The life of the knowledge base: what each generation changed, and how the rules that stand are borne out.
struct KnowledgeChart {
    let figure: Figure

    /// - Throws: when no rule was ever added.
    init(_ source: ChartSource) throws(WorkbenchError) {
        let search = source.state.search
        guard !search.knowledge.rules.isEmpty else {
            throw WorkbenchError(
                .figure, "The knowledge base never held a rule.",
                hint: "A designer adds them in `evolve`, you with `kb add`.")
        }
        let last = max(search.generation ?? 0, search.revisions.map(\.generation).max() ?? 0)
        let bases = (0...last).map(search.knowledge(after:))
        let x = FigureAxis("generation", ticks: .every(Double(TickStep.smallest(over: last, most: 8))))
        var bare = x
        bare.label = ""
        let changes = (0...last).map { Self.changes(search.revisions, in: $0) }
        let verdicts = bases.enumerated().map { Self.standing($1, after: $0, source) }
        var figure = Figure(
            panels: [
                FigurePanel(
                    title: "changes", x: bare, y: Self.rules(changes),
                    layers: Stack.layers(names: ["added", "revised", "retired", "pinned"], heights: changes)),
                FigurePanel(
                    title: "rules that stand, by the evidence so far", x: x, y: Self.rules(verdicts),
                    layers: Stack.layers(
                        names: ["supported", "open", "contradicted", "no check"], heights: verdicts,
                        roles: [7, 5, 6, 4])),
            ], columns: 1, provenance: source.provenance, aspect: 1.15)
        // One column for each panel.
        figure.mostLegendColumns = 2
        self.figure = figure
    }

    /// Whole numbers, at most five ticks.
    private static func rules(_ columns: [[Double]]) -> FigureAxis {
        let highest = columns.map { Int($0.reduce(0, +)) }.max() ?? 1
        return FigureAxis("rules", ticks: .every(Double(TickStep.smallest(over: highest, most: 4))))
    }

    /// How many rules were added, revised, retired and pinned.
    private static func changes(_ revisions: [KnowledgeRevision], in generation: Int) -> [Double] {
        let actions = revisions.filter { $0.generation == generation }.flatMap(\.outcomes).compactMap { outcome in
            if case .applied(let action, _) = outcome { action } else { nil }
        }
        return [KnowledgeEdit.Action.add, .edit, .retire, .pin].map { action in
            Double(actions.count { $0 == action })
        }
    }

    /// How many of the active rules are supported, open, contradicted, and without a check.
    private static func standing(_ base: KnowledgeBase, after generation: Int, _ source: ChartSource) -> [Double] {
        let evidence = base.evidence(
            over: source.archive.evaluations.filter { $0.generation <= generation },
            objectives: source.problem.objectives, in: source.problem.space, seed: source.state.seed)
        let verdicts = base.active.map { evidence[$0.id]?.verdict }
        return [RuleEvidence.Verdict.supported, .unknown, .contradicted, nil].map { verdict in
            Double(verdicts.count { $0 == verdict })
        }
    }
}

/// Stacked bars at 0, 1, 2, ...
enum Stack {
    /// One layer a name, the first at the bottom and last in the legend, as they stand.
    ///
    /// - Parameters:
    ///   - heights: by place, then by name.
    ///   - roles: numbers of the looks, by name.
    static func layers(names: [String], heights: [[Double]], width: Double = 0.72, roles: [Int] = Array(0..<8))
        -> [FigureLayer]
    {
        names.indices.reversed().map { name in
            let blocks = heights.enumerated().map { place, column in
                let low = column[..<name].reduce(0, +)
                return BandPoint(Double(place), low: low, high: low + column[name])
            }
            return FigureLayer(
                .blocks(blocks, width: width), role: .series(roles[name % roles.count]), legend: names[name])
        }
    }
}

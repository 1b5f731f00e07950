import Figures
import Search
import SearchSpaces

/// Which operators the cells of each niche are made of: all that were evaluated, and those on the niche's front.
struct OperatorsChart {
    let figure: Figure

    /// - Throws: without niches.
    init(_ source: ChartSource) throws(WorkbenchError) {
        let partition = try source.requirePartition()
        let space = source.problem.space
        let all = partition.niches.map { niche in
            source.archive.evaluations.filter { $0.niche == niche.number }.map(\.architecture)
        }
        let fronts = partition.niches.map { niche in source.archive.front(ofNiche: niche.number).map(\.architecture) }
        figure = OperatorUse.figure(
            [("evaluated", all), ("fronts of the niches", fronts)], in: space,
            provenance: source.provenance + partition.niches.map { "niche \($0.number): \($0.label)" })
    }
}

/// Shares of operators over all edges of some cells.
enum OperatorUse {
    /// Panels of stacked bars, one bar a niche, 100 % high; a niche without cells has none.
    static func figure(
        _ panels: [(title: String, cells: [[Architecture]])], in space: any SearchSpace, provenance: [String]
    ) -> Figure {
        let names = operators(of: space)
        let niches = panels.map(\.cells.count).max() ?? 0
        return Figure(
            panels: panels.map { title, cells in
                FigurePanel(
                    title: title,
                    x: FigureAxis("niche", ticks: .named((0..<niches).map { NamedTick(Double($0), "\($0)") })),
                    y: FigureAxis("operators on edges", unit: "%", range: .between(0, 100)),
                    layers: Stack.layers(
                        names: names.map(short), heights: cells.map { shares($0, names, in: space) }))
            }, columns: 2, sharesAxes: true, provenance: provenance)
    }

    /// In per cent, in the order of `names`; all 0 without a cell.
    private static func shares(_ cells: [Architecture], _ names: [String], in space: any SearchSpace) -> [Double] {
        var counts = [Double](repeating: 0, count: names.count)
        for cell in cells {
            for (position, choice) in zip(space.positions, cell.choices)
            where position.operators.indices.contains(choice) {
                if let place = names.firstIndex(of: position.operators[choice]) { counts[place] += 1 }
            }
        }
        let sum = counts.reduce(0, +)
        return sum > 0 ? counts.map { $0 / sum * 100 } : counts
    }

    /// All operators of a space, in the order in which they first appear.
    private static func operators(of space: any SearchSpace) -> [String] {
        var names: [String] = []
        for position in space.positions {
            for name in position.operators where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// `3x3` for `nor_conv_3x3`: what a legend has room for.
    private static func short(_ name: String) -> String {
        name.replacing("nor_conv_", with: "").replacing("skip_connect", with: "skip").replacing(
            "avg_pool_3x3", with: "pool")
    }
}

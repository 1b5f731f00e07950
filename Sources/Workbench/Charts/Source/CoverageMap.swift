import Figures
import Search

/// A heat map of niches, the first at the bottom, over columns of any kind.
struct CoverageMap {
    let figure: Figure

    /// - Parameters:
    ///   - values: by niche, then by column; nil is blank.
    ///   - columns: what the columns are called.
    ///   - isSequence: whether the columns follow one another, so that not each has to be named.
    ///   - label: what is counted, with its unit.
    ///   - decimals: of the numbers in the cells, which are left out when there are more than 12 columns.
    init(
        _ niches: [Niche], _ values: [[Double?]], columns: [String], isSequence: Bool = false, axis: String,
        label: String,
        decimals: Int = 0, provenance: [String]
    ) throws(WorkbenchError) {
        let isSparse = columns.count <= 12
        let grid: FigureGrid
        do {
            grid = try FigureGrid(rows: values, label: label, decimals: isSparse ? decimals : nil)
        } catch {
            throw WorkbenchError(error)
        }
        // About 40 letters fit under a narrow panel.
        let isLong = columns.map { $0.count + 2 }.reduce(0, +) > 44
        let shown = isLong && isSequence ? TickStep.smallest(over: columns.count - 1, most: 9) : 1
        let ticks = columns.enumerated().filter { $0.offset % shown == 0 }.map {
            NamedTick(Double($0.offset), $0.element)
        }
        let isSlanted = isLong && shown == 1
        figure = Figure(
            x: FigureAxis(axis, ticks: isSlanted ? .slanted(ticks) : .named(ticks)),
            y: FigureAxis(
                "niche", ticks: .named(niches.map { NamedTick(Double($0.number), $0.shortLabel) })),
            layers: [FigureLayer(.heatMap(grid), role: .series(0))], provenance: provenance,
            aspect: isSlanted ? 0.85 : nil)
    }
}

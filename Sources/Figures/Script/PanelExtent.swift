/// The values a panel shows on each axis, from which its ranges and its warnings are made.
struct PanelExtent: Sendable, Equatable {
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    /// Whether the ranges end at the values: the cells of a heat map fill the panel.
    private(set) var isExact = false
    /// Whether the panel has bars, whose length counts from zero.
    private(set) var standsOnZero = false
    /// Values of the layers that are not finite.
    private(set) var notFinite = 0

    init(_ panel: FigurePanel) {
        for layer in panel.layers { add(layer.mark) }
    }

    private mutating func add(_ mark: FigureMark) {
        switch mark {
        case .points(let points), .line(let points, _), .steps(let points, _):
            for point in points { add(point.x, [point.y]) }
        case .band(let points): for point in points { add(point.x, [point.low, point.high]) }
        case .intervals(let points): for point in points { add(point.x, [point.y, point.low, point.high]) }
        case .bars(let points, let width):
            standsOnZero = true
            for point in points {
                add(point.x - width * 0.7, [0, point.low])
                add(point.x + width * 0.7, [point.y, point.high])
            }
        case .blocks(let points, let width):
            standsOnZero = true
            for point in points {
                add(point.x - width * 0.7, [point.low])
                add(point.x + width * 0.7, [point.high])
            }
        case .heatMap(let grid):
            x += [-0.5, Double(grid.width) - 0.5]
            y += [-0.5, Double(grid.rows.count) - 0.5]
            isExact = true
        case .texts(let texts): for text in texts { add(text.x, [text.y]) }
        case .verticalRule(let place): x.append(place)
        case .horizontalRule(let place): y.append(place)
        }
    }

    /// A point counts only if all its numbers can be drawn.
    private mutating func add(_ place: Double, _ heights: [Double]) {
        let faults = ([place] + heights).filter { !$0.isFinite }.count
        notFinite += faults
        guard faults == 0 else { return }
        x.append(place)
        y += heights
    }

    /// How many values a logarithmic axis cannot show.
    func hidden(on axis: FigureAxis, values: [Double]) -> Int {
        axis.scale == .logarithmic ? values.filter { $0 <= 0 }.count : 0
    }
}

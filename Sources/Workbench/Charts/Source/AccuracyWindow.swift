import Figures

/// The accuracy's axis cut to where fronts lie: a few cells far below would leave no room for the rest.
struct AccuracyWindow {
    let axis: FigureAxis
    /// The lowest accuracy shown; nil where all are.
    let lowest: Double?

    /// - Parameters:
    ///   - axis: the accuracy's, in per cent.
    ///   - fronts: objectives, the error first.
    init(_ axis: FigureAxis, showing fronts: [[[Double]]]) {
        let accuracies = fronts.joined().map { 100 - $0[0] }
        guard let lowest = accuracies.min(), let highest = accuracies.max(), highest > lowest else {
            self.axis = axis
            self.lowest = nil
            return
        }
        let margin = (highest - lowest) * 0.15
        var axis = axis
        axis.range = .between(lowest - margin, highest + margin / 2)
        self.axis = axis
        self.lowest = lowest - margin
    }

    /// How many of these lie under the axis.
    func below(_ values: [[Double]]) -> Int {
        guard let lowest else { return 0 }
        return values.count { 100 - $0[0] < lowest }
    }
}

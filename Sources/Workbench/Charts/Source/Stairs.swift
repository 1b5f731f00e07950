import Figures

/// Fronts of error and latency as figures show them: accuracy over latency.
enum Stairs {
    /// Where objectives lie: latency across, accuracy up.
    static func point(_ values: [Double]) -> PlotPoint { PlotPoint(values[1], 100 - values[0]) }

    /// Points of a front from fast to slow.
    static func points(_ values: [[Double]]) -> [PlotPoint] {
        values.map(point).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    /// The area between two staircases, up to `end`; where the lower one has not begun, down to `floor`.
    ///
    /// - Parameters:
    ///   - upper: points of rising x, as `points` gives them.
    ///   - lower: likewise, nowhere above the other.
    static func band(_ upper: [PlotPoint], _ lower: [PlotPoint], floor: Double, end: Double) -> [BandPoint] {
        let places = Set((upper + lower).map(\.x) + [end]).sorted().filter { $0 <= end }
        var band: [BandPoint] = []
        var (high, low): (Double?, Double) = (nil, floor)
        for place in places {
            if let high { band.append(BandPoint(place, low: min(low, high), high: high)) }
            high = upper.last { $0.x <= place }?.y ?? high
            low = lower.last { $0.x <= place }?.y ?? low
            if let high { band.append(BandPoint(place, low: min(low, high), high: high)) }
        }
        return band
    }
}

/// Round steps between the ticks of whole numbers.
enum TickStep {
    /// The smallest of 1, 2, 5, 10, 20, 50, ... that goes into `span` at most `most` times, whole.
    ///
    /// - Parameter most: at least 1.
    static func smallest(over span: Int, most: Int) -> Int {
        var unit = 1
        while true {
            for factor in [1, 2, 5] where span / (factor * unit) <= most { return factor * unit }
            unit *= 10
        }
    }
}

/// Values moved to mean 0 and scaled to variance 1; equal values are moved only.
struct StandardisedValues: Sendable, Equatable {
    /// What was subtracted.
    let mean: Double
    /// What was divided by: the standard deviation (over n), or 1 where it is 0.
    let spread: Double
    /// The values in their order.
    let values: [Double]

    init(_ raw: [Double]) {
        let count = Double(max(raw.count, 1))
        let mean = raw.reduce(0, +) / count
        let deviation = (raw.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        self.mean = mean
        spread = deviation > 0 ? deviation : 1
        let spread = self.spread
        values = raw.map { ($0 - mean) / spread }
    }
}

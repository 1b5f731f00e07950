import CLapack

/// By how much an error that is not known yet may stay below a height: E[max(height - error, 0)].
///
/// For a normal error this is the expected improvement of Jones, Schonlau and Welch 1998 (doi:10.1023/A:1008306431147,
/// equation 15); for a log-normal one above a floor it is the price of a put option (Black and Scholes 1973,
/// doi:10.1086/260062, without interest).
struct Shortfall {
    private let prediction: Prediction
    /// Mean and deviation of the logarithm above the floor; nil for a normal or a certain error.
    private let logarithm: (floor: Double, mean: Double, deviation: Double)?

    init(_ prediction: Prediction) {
        self.prediction = prediction
        guard let floor = prediction.floor, prediction.deviation > 0, prediction.mean > floor else {
            logarithm = nil
            return
        }
        let share = prediction.deviation / (prediction.mean - floor)
        let variance = log1p(share * share)
        logarithm = (floor, log(prediction.mean - floor) - variance / 2, variance.squareRoot())
    }

    /// At least 0; nil eight deviations below the centre, where less than 1e-15 of a deviation is left.
    ///
    /// It never grows when the deviation shrinks and the mean stays: the belief spreads less.
    func below(_ height: Double) -> Double? {
        guard let logarithm else { return belowOfNormal(height) }
        let room = height - logarithm.floor
        guard room > 0 else { return nil }
        let ratio = (log(room) - logarithm.mean) / logarithm.deviation
        if ratio <= -8 { return nil }
        let mean = prediction.mean - logarithm.floor
        return max(room * Self.share(below: ratio) - mean * Self.share(below: ratio - logarithm.deviation), 0)
    }

    private func belowOfNormal(_ height: Double) -> Double? {
        let distance = height - prediction.mean
        if distance <= -8 * prediction.deviation { return nil }
        guard prediction.deviation > 0 else { return max(distance, 0) }
        let ratio = distance / prediction.deviation
        let density = exp(-ratio * ratio / 2) / (2 * Double.pi).squareRoot()
        return max(distance * Self.share(below: ratio) + prediction.deviation * density, 0)
    }

    /// The normal distribution's share below `ratio`.
    private static func share(below ratio: Double) -> Double { erfc(-ratio / 2.0.squareRoot()) / 2 }
}

/// What a surrogate believes about one candidate: mean and standard deviation, in the unit of the observed values.
package struct Prediction: Sendable, Equatable {
    /// The expected value.
    package var mean: Double
    /// The standard deviation of a new measurement, at least 0.
    package var deviation: Double
    /// Below the mean: what lies above it is log-normal; nil for a normal belief.
    package var floor: Double?

    /// Makes a prediction from its two moments.
    package init(mean: Double, deviation: Double, floor: Double? = nil) {
        self.mean = mean
        self.deviation = deviation
        self.floor = floor
    }
}

/// One measured value at one row of the pool.
package struct Observation: Sendable, Equatable {
    /// The row of the pool, from 0.
    package var row: Int
    /// The measured value; smaller is better for the parts that pick.
    package var value: Double

    /// Pairs a row with what was measured there.
    package init(row: Int, value: Double) {
        self.row = row
        self.value = value
    }
}

/// The role of a surrogate: it learns from measured rows of a fixed pool and predicts every row of it.
///
/// A conformer is a value and deterministic: equal observations in equal order give equal predictions.
package protocol Posterior: Sendable {
    /// The number of distinct rows that are predicted.
    var rowCount: Int { get }

    /// Adds measurements to what was seen before; the same row may be measured more than once.
    ///
    /// Throws when a row is outside the pool, a value is not finite, or the fit is numerically impossible.
    mutating func observe(_ observations: [Observation]) throws(SurrogateError)

    /// Goes on as if `row` had been measured and had come out at its mean: means stay, deviations may only shrink.
    ///
    /// What was assumed is forgotten by the next `observe`.
    mutating func assume(row: Int)

    /// The belief about one row of the pool.
    func prediction(row: Int) -> Prediction
}

extension Posterior {
    /// Changes nothing: for a surrogate that cannot tell how a measurement would narrow its deviations.
    package mutating func assume(row: Int) {}
}

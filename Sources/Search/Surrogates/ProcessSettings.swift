import CLapack

/// What a Gaussian process chooses from when it is fitted.
package struct ProcessSettings: Sendable, Equatable {
    /// The length scales of the kernel that are tried, all above 0.
    package var lengths: [Double]
    /// The noise variances that are tried, as shares of the kernel's variance, all above 0.
    package var noises: [Double]
    /// After how many further observations the two are chosen anew, at least 1.
    package var refitEvery: Int
    /// The share of the smallest value seen that is taken off before the logarithm is learnt; nil learns values as they
    /// are.
    package var floorShare: Double?
    /// Of logarithms, those above median + clip count as that limit; of values as they are, those above median + clip x
    /// (median - smallest); nil leaves all as they are.
    package var clip: Double?
    /// Whether deviations are those of a new measurement (with noise) or of the function alone.
    package var predictsNoise: Bool

    /// Makes settings; the values given by default are those measured best on NAS-Bench-201.
    package init(
        lengths: [Double] = [1, 1.7, 3, 5], noises: [Double] = [0.01, 0.03, 0.1], refitEvery: Int = 12,
        floorShare: Double? = 0.8, clip: Double? = 1, predictsNoise: Bool = true
    ) {
        self.lengths = lengths
        self.noises = noises
        self.refitEvery = refitEvery
        self.floorShare = floorShare
        self.clip = clip
        self.predictsNoise = predictsNoise
    }

    func validate() throws(SurrogateError) {
        for length in lengths where !(length > 0 && length.isFinite) {
            throw .badSetting("lengths", "\(length)", allowed: "above 0")
        }
        for noise in noises where !(noise > 0 && noise.isFinite) {
            throw .badSetting("noises", "\(noise)", allowed: "above 0")
        }
        guard !lengths.isEmpty, !noises.isEmpty else {
            throw .badSetting("lengths and noises", "empty", allowed: "lists with at least one value each")
        }
        if let floorShare, !(floorShare < 1 && floorShare.isFinite) {
            throw .badSetting("floorShare", "\(floorShare)", allowed: "under 1, or nil")
        }
        guard refitEvery >= 1 else { throw .badSetting("refitEvery", "\(refitEvery)", allowed: "at least 1") }
        if let clip, !(clip >= 0) { throw .badSetting("clip", "\(clip)", allowed: "at least 0, or nil") }
    }

    /// What is taken off the values before their logarithm is learnt, below the smallest of them; nil for none.
    ///
    /// chosen: errors near the best ones differ by little and count most, and noise grows with the distance from the
    /// best; a logarithm above a floor spreads the former and evens out the latter.
    func floor(of values: [Double]) -> Double? {
        guard let floorShare, let smallest = values.min() else { return nil }
        return smallest - (1 - floorShare) * max(smallest.magnitude, 0.001)
    }

    /// The values as the process learns them: logarithms above the floor, those far above the median set to the limit.
    ///
    /// chosen: cells far from the front need to be known as bad only; their spread would set the kernel's scale.
    func learnt(_ values: [Double]) -> [Double] {
        let floor = floor(of: values)
        let values = values.map { value in floor.map { log(value - $0) } ?? value }
        guard let clip, let smallest = values.min() else { return values }
        let sorted = values.sorted()
        let half = sorted.count / 2
        let median = sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
        let limit = median + clip * (floor == nil ? median - smallest : 1)
        return values.map { min($0, limit) }
    }
}

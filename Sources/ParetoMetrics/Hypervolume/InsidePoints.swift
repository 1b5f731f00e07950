/// The points strictly within a reference, as distances from it: every coordinate is positive and greater is better.
///
/// The turn makes every formula a plain product and the reference the origin.
struct InsidePoints {
    let dimension: Int
    let gains: [Double]
    /// Index in the original set of each point kept.
    let origins: [Int]
    let outside: Int

    init(_ set: PointSet, reference: [Double]) {
        var gains: [Double] = []
        var origins: [Int] = []
        var outside = 0
        gains.reserveCapacity(set.coordinates.count)
        for index in 0..<set.count {
            var within = true
            var exceeds = false
            for objective in 0..<set.dimension {
                let value = set[index, objective]
                if value >= reference[objective] { within = false }
                if value > reference[objective] { exceeds = true }
            }
            if exceeds { outside += 1 }
            guard within else { continue }
            origins.append(index)
            for objective in 0..<set.dimension { gains.append(reference[objective] - set[index, objective]) }
        }
        self.dimension = set.dimension
        self.gains = gains
        self.origins = origins
        self.outside = outside
    }

    func volume() -> Double { BoxUnion.volume(gains, dimension: dimension) }
}

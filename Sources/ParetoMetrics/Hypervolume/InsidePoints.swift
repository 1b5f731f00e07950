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

    func volume() -> Double { BoxUnion.volume(uncovered(), dimension: dimension) }

    /// The gains without those that the largest one covers, which add nothing: far fewer where points fill a space.
    private func uncovered() -> [Double] {
        // chosen: below this the sweeps are faster than looking.
        guard origins.count > 64 else { return gains }
        var largest = (sum: -Double.infinity, start: 0)
        for start in stride(from: 0, to: gains.count, by: dimension) {
            var sum = 0.0
            for objective in 0..<dimension { sum += gains[start + objective] }
            if sum > largest.sum { largest = (sum, start) }
        }
        var kept: [Double] = []
        for start in stride(from: 0, to: gains.count, by: dimension) {
            var isCovered = start != largest.start
            for objective in 0..<dimension where isCovered {
                if gains[start + objective] > gains[largest.start + objective] { isCovered = false }
            }
            if isCovered { continue }
            for objective in 0..<dimension { kept.append(gains[start + objective]) }
        }
        return kept
    }
}

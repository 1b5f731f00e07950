/// The expected gain of dominated area when one more candidate is measured, its latency being known beforehand.
///
/// With the first objective known, the gain is the area between the staircase of the best errors so far and the
/// candidate's error: a sum over the staircase's strips of width x E[max(height - error, 0)], each factor in closed
/// form (`Shortfall`). It is exact, where Emmerich, Giannakoglou and Naujoks 2006 (doi:10.1109/TEVC.2005.859463) need cells.
package struct ExpectedGain: Sendable, Equatable {
    /// The latency and error beyond which nothing counts.
    package let reference: Point
    /// The staircase from left to right: latencies rise, errors fall, all below the reference.
    package private(set) var front: [Point] = []

    /// A point of the two objectives, both minimised.
    package struct Point: Sendable, Equatable {
        /// The known objective.
        package var latency: Double
        /// The objective that is measured.
        package var error: Double

        /// Makes a point.
        package init(latency: Double, error: Double) {
            self.latency = latency
            self.error = error
        }
    }

    /// Takes what was measured, in any order; dominated points and those beyond the reference are left out.
    /// - Complexity: O(n log n).
    package init(points: [Point], reference: Point) {
        self.reference = reference
        let sorted = points.sorted { ($0.latency, $0.error) < ($1.latency, $1.error) }
        for point in sorted where point.latency < reference.latency && point.error < reference.error {
            if let last = front.last, point.error >= last.error { continue }
            front.append(point)
        }
    }

    /// Adds one point; does nothing if it is dominated or beyond the reference.
    /// - Complexity: O(n).
    package mutating func add(_ point: Point) {
        guard point.latency < reference.latency, point.error < reference.error else { return }
        guard !front.contains(where: { $0.latency <= point.latency && $0.error <= point.error }) else { return }
        front.removeAll { $0.latency >= point.latency && $0.error >= point.error }
        front.insert(point, at: place(of: point.latency))
    }

    /// The area that the front dominates up to the reference.
    package var area: Double {
        var sum = 0.0
        for (index, point) in front.enumerated() {
            let end = index + 1 < front.count ? front[index + 1].latency : reference.latency
            sum += (end - point.latency) * (reference.error - point.error)
        }
        return sum
    }

    /// The expected gain of area, at least 0, in latency x error.
    ///
    /// A deviation of 0 gives the gain of a certain error. It never grows when the deviation shrinks or a point is added.
    /// - Complexity: O(strips to the right of the latency that the error can reach).
    package func gain(latency: Double, prediction: Prediction) -> Double {
        guard latency < reference.latency else { return 0 }
        var next = place(of: latency)
        if next < front.count, front[next].latency == latency { next += 1 }
        var height = next > 0 ? front[next - 1].error : reference.error
        var start = latency
        var sum = 0.0
        let shortfall = Shortfall(prediction)
        while let improvement = shortfall.below(height) {
            let end = next < front.count ? front[next].latency : reference.latency
            sum += (end - start) * improvement
            guard next < front.count else { break }
            height = front[next].error
            start = end
            next += 1
        }
        return sum
    }

    /// The number of front points with a smaller latency.
    private func place(of latency: Double) -> Int {
        var low = 0
        var high = front.count
        while low < high {
            let middle = (low + high) / 2
            if front[middle].latency < latency { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

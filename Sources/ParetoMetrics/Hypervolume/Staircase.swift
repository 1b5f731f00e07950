/// A two-objective front that grows point by point and always knows its dominated area.
///
/// Both objectives are minimised. It is made for search loops that ask for the gain of many candidates.
package struct Staircase: Sendable, Equatable {
    /// The reference point's objectives.
    package let reference: (x: Double, y: Double)
    /// The front's first objectives, ascending.
    package private(set) var xs: [Double] = []
    /// The front's second objectives, descending.
    package private(set) var ys: [Double] = []
    /// The dominated area within the reference.
    package private(set) var area = 0.0
    /// The number of inserted points that exceeded the reference in some objective; they never enter the front.
    package private(set) var outside = 0

    /// An empty front; throws for a reference that is not finite.
    package init(reference x: Double, _ y: Double) throws(MetricsError) {
        guard x.isFinite, y.isFinite else {
            throw .badParameter("reference point", "(\(x), \(y))", allowed: "a point of finite numbers")
        }
        self.reference = (x, y)
    }

    /// The number of points on the front; points that only touch the reference are not on it.
    package var count: Int { xs.count }

    /// Two staircases are equal if their fronts, references, areas and counts of outside points are.
    package static func == (one: Staircase, other: Staircase) -> Bool {
        one.reference == other.reference && one.xs == other.xs && one.ys == other.ys
            && one.area == other.area && one.outside == other.outside
    }

    /// The area that the point would add; 0 if it is weakly dominated, touches or exceeds the reference, or is NaN.
    ///
    /// - Complexity: O(log n + k) where k points would be dominated.
    package func gain(_ x: Double, _ y: Double) -> Double {
        guard x < reference.x, y < reference.y else { return 0 }
        return measure(x, y, from: firstIndex(atLeast: x)).gain
    }

    /// Adds a point, drops those it dominates, and returns the area added.
    ///
    /// A point that is weakly dominated, touches the reference or exceeds it changes no front; numbers must not be NaN.
    ///
    /// - Complexity: O(log n + k) and the move of the points behind it.
    @discardableResult
    package mutating func insert(_ x: Double, _ y: Double) -> Double {
        precondition(!x.isNaN && !y.isNaN, "a staircase takes numbers only")
        if x > reference.x || y > reference.y { outside += 1 }
        guard x < reference.x, y < reference.y else { return 0 }
        let start = firstIndex(atLeast: x)
        let (gain, end) = measure(x, y, from: start)
        guard end >= start else { return 0 }
        xs.replaceSubrange(start..<end, with: CollectionOfOne(x))
        ys.replaceSubrange(start..<end, with: CollectionOfOne(y))
        area += gain
        return gain
    }

    /// The area gained and the first member past `start` that would stay; -1 if the point is weakly dominated.
    private func measure(_ x: Double, _ y: Double, from start: Int) -> (gain: Double, end: Int) {
        var top = start > 0 ? ys[start - 1] : reference.y
        guard y < top, start == xs.count || xs[start] > x || ys[start] > y else { return (0, -1) }
        var gain = 0.0
        var left = x
        var end = start
        while end < xs.count, ys[end] >= y {
            gain += (xs[end] - left) * (top - y)
            left = xs[end]
            top = ys[end]
            end += 1
        }
        let right = end < xs.count ? xs[end] : reference.x
        return (gain + (right - left) * (top - y), end)
    }

    private func firstIndex(atLeast x: Double) -> Int {
        var low = 0
        var high = xs.count
        while low < high {
            let middle = (low + high) / 2
            if xs[middle] < x { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import ParetoMetrics

/// The hypervolume that a blind choice among proposals reaches on average, exactly, for two objectives.
///
/// A place of the plane is dominated unless every proposal that dominates it is passed over; with n proposals of which
/// d dominate it and k are drawn, that has the probability C(n - d, k) / C(n, k) (hypergeometric), and the product of
/// these where several groups are drawn from. Summed over the grid that the points span, this is the expectation.
struct BlindChoice {
    /// Points of which some are drawn, each subset of the size alike.
    struct Group {
        /// Both objectives, minimised.
        let points: [(Double, Double)]
        let drawn: Int
    }

    /// What is there whatever is drawn.
    let known: [(Double, Double)]
    let groups: [Group]
    /// What lies beyond counts nothing.
    let reference: (Double, Double)

    /// The mean hypervolume of the known points and the drawn ones together.
    /// - Complexity: O(n^2 groups) for n points.
    var expectedHypervolume: Double {
        let chances = groups.map { Self.chancesOfNone(of: $0.points.count, drawn: $0.drawn) }
        let points = sortedPoints
        var heights = Array(Set(points.map(\.second))).sorted()
        heights.append(reference.1)
        // For each strip between two heights, how many of each group dominate it so far; -1 once a known point does.
        var counts = Array(repeating: Array(repeating: 0, count: groups.count), count: heights.count - 1)
        var isKnown = Array(repeating: false, count: heights.count - 1)
        var chance = Array(repeating: 0.0, count: heights.count - 1)
        var area = 0.0
        for (place, point) in points.enumerated() {
            let start = heights.firstIndex { $0 >= point.second } ?? 0
            for strip in start..<chance.count where !isKnown[strip] {
                if let group = point.group {
                    counts[strip][group] += 1
                    chance[strip] = 1 - groups.indices.reduce(1.0) { $0 * chances[$1][counts[strip][$1]] }
                } else {
                    isKnown[strip] = true
                    chance[strip] = 1
                }
            }
            let next = place + 1 < points.count ? points[place + 1].first : reference.0
            guard next > point.first else { continue }
            let height = chance.indices.reduce(0.0) { $0 + chance[$1] * (heights[$1 + 1] - heights[$1]) }
            area += height * (next - point.first)
        }
        return area
    }

    private struct Point {
        let first: Double
        let second: Double
        /// nil for a known one.
        let group: Int?
    }

    /// Those within the reference, by the first objective.
    private var sortedPoints: [Point] {
        var points = known.map { Point(first: $0.0, second: $0.1, group: nil) }
        for (number, group) in groups.enumerated() {
            points += group.points.map { Point(first: $0.0, second: $0.1, group: number) }
        }
        return points.filter { $0.first < reference.0 && $0.second < reference.1 }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// For each d from 0 to `count`, the chance that none of d named ones is among `drawn` of `count`.
    static func chancesOfNone(of count: Int, drawn: Int) -> [Double] {
        var chances = [1.0]
        for named in 0..<max(count, 0) {
            let free = Double(count - drawn - named)
            chances.append(free > 0 ? chances[named] * free / Double(count - named) : 0)
        }
        return chances
    }
}

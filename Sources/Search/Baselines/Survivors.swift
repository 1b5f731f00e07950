import ParetoMetrics

/// A member of a population with its standing there.
struct RankedCell: Equatable, Sendable {
    let evaluation: Evaluation
    /// 0 for the front, 1 for the front of the rest, and so on.
    let rank: Int
    /// The crowding distance within its rank.
    let crowding: Double

    /// NSGA-II's order: the lower rank, then the less crowded, then the earlier evaluation.
    static func isBetter(_ one: RankedCell, _ other: RankedCell) -> Bool {
        if one.rank != other.rank { return one.rank < other.rank }
        if one.crowding != other.crowding { return one.crowding > other.crowding }
        return one.evaluation.number < other.evaluation.number
    }

    /// The best `count` of `cells`, best first.
    ///
    /// Deb, Pratap, Agarwal and Meyarivan 2002, doi:10.1109/4235.996017, section III.
    static func best(_ count: Int, of cells: [Evaluation]) -> [RankedCell] {
        guard let points = try? PointSet(cells.map(\.values)) else { return [] }
        var ranked: [RankedCell] = []
        for (rank, members) in points.fronts().enumerated() {
            if ranked.count >= count { break }
            let crowding = points.selecting(members).crowdingDistances()
            for (place, member) in members.enumerated() {
                ranked.append(RankedCell(evaluation: cells[member], rank: rank, crowding: crowding[place]))
            }
        }
        return Array(ranked.sorted(by: isBetter).prefix(count))
    }
}

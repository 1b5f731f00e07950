/// Weightings of the objectives spread evenly over the simplex.
///
/// Das and Dennis 1998, doi:10.1137/S1052623496307510: all vectors of shares k / H that sum to 1.
struct WeightLattice: Equatable, Sendable {
    /// In lexicographic order; a share of 0 is written as 1e-6, so that no objective is ever free.
    let weights: [[Double]]

    /// The finest lattice with at most `count` vectors, at least the corners.
    init(objectives: Int, atMost count: Int) {
        var parts = 1
        while Self.size(objectives, parts + 1) <= count { parts += 1 }
        weights = Self.compositions(of: parts, into: objectives).map { shares in
            shares.map { $0 == 0 ? 1e-6 : Double($0) / Double(parts) }
        }
    }

    /// For each vector the `count` nearest ones, itself first; ties by place.
    func neighbourhoods(of count: Int) -> [[Int]] {
        weights.map { own in
            let distances = weights.map { other in
                zip(own, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            }
            return Array(weights.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(count))
        }
    }

    /// Of how many vectors the lattice with that many parts consists: parts + objectives - 1 over objectives - 1.
    private static func size(_ objectives: Int, _ parts: Int) -> Int {
        guard objectives > 1 else { return parts + 1 }
        return (1..<objectives).reduce(1) { $0 * (parts + $1) / $1 }
    }

    private static func compositions(of total: Int, into parts: Int) -> [[Int]] {
        guard parts > 1 else { return [[total]] }
        return (0...total).flatMap { first in
            compositions(of: total - first, into: parts - 1).map { [first] + $0 }
        }
    }
}

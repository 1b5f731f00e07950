/// How one point stands to another when every objective is minimised.
package enum Dominance: Sendable, Equatable {
    /// No worse in any objective and better in at least one.
    case dominates
    /// No better in any objective and worse in at least one.
    case dominated
    /// The same numbers.
    case equal
    /// Better in one objective, worse in another.
    case incomparable

    /// Compares two points of one length; coordinates beyond the shorter point are not looked at.
    package init(_ one: [Double], _ other: [Double]) {
        var better = false
        var worse = false
        for (a, b) in zip(one, other) {
            if a < b { better = true }
            if a > b { worse = true }
        }
        switch (better, worse) {
        case (true, true): self = .incomparable
        case (true, false): self = .dominates
        case (false, true): self = .dominated
        case (false, false): self = .equal
        }
    }
}

extension PointSet {
    /// Whether the first point is nowhere worse and somewhere better than the second.
    package func dominates(_ one: Int, _ other: Int) -> Bool {
        var better = false
        for objective in 0..<dimension {
            let a = self[one, objective]
            let b = self[other, objective]
            if a > b { return false }
            if a < b { better = true }
        }
        return better
    }

    /// Whether the first point is nowhere worse than the second; equal points weakly dominate each other.
    package func weaklyDominates(_ one: Int, _ other: Int) -> Bool {
        for objective in 0..<dimension where self[one, objective] > self[other, objective] { return false }
        return true
    }
}

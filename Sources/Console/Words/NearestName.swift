/// Finds the known names a mistyped one may have meant.
package enum NearestName {
    /// The names closest to `typed`, best first: names it begins, shortest first, then names within a third of its
    /// length in edits (at least one), nearest first; ties in alphabetical order. Case is not counted.
    ///
    /// Empty `typed` or no near name gives none.
    /// - Complexity: the product of the two lengths, per name.
    package static func suggestions(for typed: String, in names: [String], limit: Int = 3) -> [String] {
        let wanted = typed.lowercased()
        if wanted.isEmpty || limit < 1 { return [] }
        // chosen: a third, so that three letters forgive one slip and nine forgive three.
        let allowance = max(1, wanted.unicodeScalars.count / 3)
        let ranked = names.compactMap { name -> Ranked? in
            let known = name.lowercased()
            if known.hasPrefix(wanted) {
                return Ranked(tier: 0, cost: known.count, name: name)
            }
            let edits = distance(wanted, known)
            // A name of which nothing is left is not near, however short it is.
            let isNear = edits <= allowance && edits < max(wanted.unicodeScalars.count, known.unicodeScalars.count)
            return isNear ? Ranked(tier: 1, cost: edits, name: name) : nil
        }
        var result: [String] = []
        for candidate in ranked.sorted() where result.count < limit && !result.contains(candidate.name) {
            result.append(candidate.name)
        }
        return result
    }

    /// The fewest insertions, deletions, substitutions and swaps of neighbouring scalars that turn one text into the
    /// other.
    ///
    /// The unrestricted distance of Lowrance and Wagner, "An Extension of the String-to-String Correction Problem",
    /// J. ACM 22(2), 1975, doi:10.1145/321879.321880, all four costs 1; it is a metric.
    /// - Complexity: the product of the two lengths.
    package static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left.unicodeScalars)
        let b = Array(right.unicodeScalars)
        let width = b.count + 2
        let unreachable = a.count + b.count
        // Row and column 0 are a border of `unreachable`; row i + 1, column j + 1 holds the cost of i against j.
        var cost = [Int](repeating: unreachable, count: (a.count + 2) * width)
        for i in 0...a.count { cost[(i + 1) * width + 1] = i }
        for j in 0...b.count { cost[width + j + 1] = j }
        var lastRow: [Unicode.Scalar: Int] = [:]
        for i in a.indices {
            var lastColumn = 0
            for j in b.indices {
                let matchRow = lastRow[b[j], default: 0]
                let matchColumn = lastColumn
                if a[i] == b[j] { lastColumn = j + 1 }
                let replaced = cost[(i + 1) * width + j + 1] + (a[i] == b[j] ? 0 : 1)
                let inserted = cost[(i + 2) * width + j + 1] + 1
                let deleted = cost[(i + 1) * width + j + 2] + 1
                let between = (i - matchRow) + (j - matchColumn)
                let swapped = cost[matchRow * width + matchColumn] + between + 1
                cost[(i + 2) * width + j + 2] = min(replaced, inserted, deleted, swapped)
            }
            lastRow[a[i]] = i + 1
        }
        return cost[(a.count + 1) * width + b.count + 1]
    }

    private struct Ranked: Comparable {
        let tier: Int
        let cost: Int
        let name: String

        static func < (left: Self, right: Self) -> Bool {
            (left.tier, left.cost, left.name) < (right.tier, right.cost, right.name)
        }
    }
}

/// Holm's correction for several claims tested together.
package enum Holm {
    /// The adjusted p value of each claim, in the order given: compare it with the level of the whole family.
    ///
    /// The k-th smallest of m is multiplied by m - k + 1, never falls below the one before and never exceeds 1.
    /// Throws for a value outside 0 ... 1; no claim gives an empty list. Source: Holm 1979, "A simple sequentially
    /// rejective multiple test procedure", Scandinavian Journal of Statistics 6, 65-70.
    ///
    /// - Complexity: O(m log m).
    package static func adjusted(_ pValues: [Double]) throws(MetricsError) -> [Double] {
        if let bad = pValues.firstIndex(where: { !(0...1).contains($0) }) {
            throw .badParameter("p value \(bad)", "\(pValues[bad])", allowed: "a number from 0 to 1")
        }
        var adjusted = pValues
        var floor = 0.0
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        for (position, index) in order.enumerated() {
            floor = max(floor, min(1, Double(pValues.count - position) * pValues[index]))
            adjusted[index] = floor
        }
        return adjusted
    }
}

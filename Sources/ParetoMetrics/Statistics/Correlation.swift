/// Rank correlations of two lists of paired values.
package enum Correlation {
    /// Spearman's rho: Pearson's correlation of the ranks, equal values sharing ranks; nil if a list is constant.
    ///
    /// Throws for unlike lengths, fewer than two pairs, and numbers that are not finite.
    ///
    /// - Complexity: O(n log n).
    package static func spearman(_ first: [Double], _ second: [Double]) throws(MetricsError) -> Double? {
        try check(first, second)
        return pearson(Ranking(first).ranks, Ranking(second).ranks)
    }

    /// Kendall's tau-b, which allows for ties; nil if a list is constant.
    ///
    /// Throws as `spearman`. Source: Knight 1966, doi:10.1080/01621459.1966.10480879.
    ///
    /// - Complexity: O(n log n).
    package static func kendall(_ first: [Double], _ second: [Double]) throws(MetricsError) -> Double? {
        try check(first, second)
        let order = first.indices.sorted { (first[$0], second[$0], $0) < (first[$1], second[$1], $1) }
        let pairs = order.map { (first[$0], second[$0]) }
        var sorted = second
        var column = pairs.map(\.1)
        let swaps = countInversions(&column)
        sorted.sort()
        let all = pairCount(first.count)
        let tiedFirst = tiedPairs(pairs.map(\.0), ==)
        let tiedSecond = tiedPairs(sorted, ==)
        let tiedBoth = tiedPairs(pairs, ==)
        guard tiedFirst < all, tiedSecond < all else { return nil }
        let score = all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps
        return Double(score) / (Double(all - tiedFirst) * Double(all - tiedSecond)).squareRoot()
    }

    private static func check(_ first: [Double], _ second: [Double]) throws(MetricsError) {
        try Sample.checkPairs(first, second)
        try Sample.check(first, atLeast: 2, "values of the first list")
        try Sample.check(second, atLeast: 2, "values of the second list")
    }

    private static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
        let count = Double(first.count)
        let meanFirst = first.reduce(0, +) / count
        let meanSecond = second.reduce(0, +) / count
        var cross = 0.0
        var squaresFirst = 0.0
        var squaresSecond = 0.0
        for (a, b) in zip(first, second) {
            cross += (a - meanFirst) * (b - meanSecond)
            squaresFirst += (a - meanFirst) * (a - meanFirst)
            squaresSecond += (b - meanSecond) * (b - meanSecond)
        }
        guard squaresFirst > 0, squaresSecond > 0 else { return nil }
        return max(-1, min(1, cross / (squaresFirst * squaresSecond).squareRoot()))
    }

    private static func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

    /// Pairs of equal neighbours' groups in a sorted list.
    private static func tiedPairs<Value>(_ sorted: [Value], _ equal: (Value, Value) -> Bool) -> Int {
        var tied = 0
        var run = 1
        for index in sorted.indices.dropFirst() {
            run = equal(sorted[index - 1], sorted[index]) ? run + 1 : 1
            tied += run - 1
        }
        return tied
    }

    /// Sorts by merging runs from the bottom up and counts the pairs that stood in the wrong order.
    private static func countInversions(_ values: inout [Double]) -> Int {
        var inversions = 0
        var width = 1
        while width < values.count {
            var merged: [Double] = []
            merged.reserveCapacity(values.count)
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var left = start
                var right = middle
                while left < middle || right < end {
                    if right == end || (left < middle && values[left] <= values[right]) {
                        merged.append(values[left])
                        left += 1
                    } else {
                        merged.append(values[right])
                        inversions += middle - left
                        right += 1
                    }
                }
            }
            values = merged
            width *= 2
        }
        return inversions
    }
}

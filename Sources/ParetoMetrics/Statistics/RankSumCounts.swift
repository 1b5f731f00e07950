/// How many ways of drawing from given ranks reach each sum.
///
/// Shared ranks are halves, so sums are counted doubled. Counts are Doubles: exact below 2^53.
struct RankSumCounts {
    private let counts: [Double]
    private let total: Double

    /// Counts every subset: the null distribution of the signed rank statistic.
    init(choosingAnyOf ranks: [Double]) {
        var counts: [Double] = [1]
        for rank in ranks.map(Self.doubled) {
            counts.append(contentsOf: repeatElement(0, count: rank))
            for sum in stride(from: counts.count - 1, through: rank, by: -1) { counts[sum] += counts[sum - rank] }
        }
        self.init(counts)
    }

    /// Counts the subsets of one size: the null distribution of the rank sum statistic.
    init(choosing size: Int, of ranks: [Double]) {
        let doubled = ranks.map(Self.doubled)
        let greatest = doubled.sorted(by: >).prefix(size).reduce(0, +)
        var bySize = [[Double]](repeating: [Double](repeating: 0, count: greatest + 1), count: size + 1)
        bySize[0][0] = 1
        for (drawn, rank) in doubled.enumerated() where rank <= greatest {
            for members in stride(from: min(size, drawn + 1), to: 0, by: -1) {
                for sum in rank...greatest { bySize[members][sum] += bySize[members - 1][sum - rank] }
            }
        }
        self.init(bySize[size])
    }

    private init(_ counts: [Double]) {
        self.counts = counts
        self.total = counts.reduce(0, +)
    }

    private static func doubled(_ rank: Double) -> Int { Int((2 * rank).rounded()) }

    /// The share of draws whose sum is this or greater.
    func upper(_ sum: Double) -> Double { counts[Self.doubled(sum)...].reduce(0, +) / total }

    /// The share of draws whose sum is this or less.
    func lower(_ sum: Double) -> Double { counts[...Self.doubled(sum)].reduce(0, +) / total }
}

/// Vargha and Delaney's A12, averaged over tasks, with a percentile bootstrap interval over runs.
///
/// Within a task one run is drawn after another with replacement: pairs stay together where runs are paired, else each
/// side is drawn for itself.
package struct EffectInterval: Sendable, Equatable {
    /// The runs of two sides on one task.
    package struct Task: Sendable, Equatable {
        package let one: [Double]
        package let other: [Double]

        package init(one: [Double], other: [Double]) {
            self.one = one
            self.other = other
        }
    }

    /// The mean A12 over tasks.
    package let a12: Double
    /// The interval's lower end.
    package let lower: Double
    /// The interval's upper end.
    package let upper: Double

    /// Throws for no task, a side without a run, pairs of unlike number, numbers that are not finite, a level outside
    /// 0 ... 1 and fewer than 1 replicate.
    ///
    /// - Complexity: O(replicates) times O(n log n) for n runs.
    package init(
        _ tasks: [Task], isPaired: Bool, level: Double = 0.95, replicates: Int = 1000,
        using random: inout some RandomNumberGenerator
    ) throws(MetricsError) {
        if tasks.isEmpty { throw .empty("list of tasks") }
        try Sample.checkShare(level, "level")
        guard replicates > 0 else {
            throw .badParameter("number of replicates", "\(replicates)", allowed: "1 or more")
        }
        for task in tasks where isPaired { try Sample.checkPairs(task.one, task.other) }
        a12 = try Self.mean(tasks)
        var values: [Double] = []
        for _ in 0..<replicates {
            var drawn: [Task] = []
            for task in tasks { drawn.append(Self.draw(task, isPaired, using: &random)) }
            values.append(try Self.mean(drawn))
        }
        let quantiles = try SampleQuantiles(values)
        lower = quantiles.quantile((1 - level) / 2)
        upper = quantiles.quantile((1 + level) / 2)
    }

    private static func mean(_ tasks: [Task]) throws(MetricsError) -> Double {
        var sum = 0.0
        for task in tasks { sum += try VarghaDelaney(task.one, task.other).a12 }
        return sum / Double(tasks.count)
    }

    private static func draw(_ task: Task, _ isPaired: Bool, using random: inout some RandomNumberGenerator) -> Task {
        let one = task.one.indices.map { _ in Int.random(in: task.one.indices, using: &random) }
        let other = isPaired ? one : task.other.indices.map { _ in Int.random(in: task.other.indices, using: &random) }
        return Task(one: one.map { task.one[$0] }, other: other.map { task.other[$0] })
    }
}

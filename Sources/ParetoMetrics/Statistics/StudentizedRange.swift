/// The range of independent standard normal variables (the studentized range with infinite degrees of freedom).
enum StudentizedRange {
    /// The range exceeded with the probability `level` by `groups` variables.
    static func critical(groups: Int, level: Double) -> Double {
        // chosen: 1 + 40 steps of halving 0...20 settle 11 decimals, and tables print three.
        var low = 0.0
        var high = 20.0
        for _ in 0..<42 {
            let middle = (low + high) / 2
            if below(middle, groups) < 1 - level { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability of a range below q: the least variable at z, all others within z ... z + q.
    ///
    /// Simpson's rule over |z| <= 8, beyond which the density is under 1e-14.
    private static func below(_ q: Double, _ groups: Int) -> Double {
        let steps = 160
        let width = 16.0 / Double(steps)
        var sum = 0.0
        for step in 0...steps {
            let z = -8 + width * Double(step)
            let share = NormalDistribution.below(z + q) - NormalDistribution.below(z)
            var power = 1.0
            for _ in 1..<groups { power *= share }
            let weight: Double = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2
            sum += weight * NormalDistribution.density(z) * power
        }
        return Double(groups) * sum * width / 3
    }
}

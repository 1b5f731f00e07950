import Glibc

/// The standard normal distribution.
enum NormalDistribution {
    /// The probability below z, accurate in both tails.
    static func below(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

    /// The density at z.
    static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

    /// The z below which the probability lies; infinite for 0 and 1.
    ///
    /// Halving on the monotone `below` over |z| <= 39, beyond which a Double underflows; 80 halvings reach the last
    /// bit.
    static func quantile(_ probability: Double) -> Double {
        if probability <= 0 { return -.infinity }
        if probability >= 1 { return .infinity }
        var low = -39.0
        var high = 39.0
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if below(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}

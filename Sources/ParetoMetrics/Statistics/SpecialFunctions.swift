import Glibc

/// Tail probabilities that need an incomplete gamma or beta function.
enum SpecialFunctions {
    /// The probability that a chi-square variable reaches x.
    static func chiSquareTail(_ x: Double, degrees: Double) -> Double {
        x <= 0 ? 1 : upperGamma(degrees / 2, x / 2)
    }

    /// The probability that an F variable reaches x.
    static func fTail(_ x: Double, _ numerator: Double, _ denominator: Double) -> Double {
        if x <= 0 { return 1 }
        if x == .infinity { return 0 }
        return beta(denominator / (denominator + numerator * x), denominator / 2, numerator / 2)
    }

    /// The regularised upper incomplete gamma function Q(a, x).
    ///
    /// Series (DLMF 8.7.1) below a + 1, the even part of the continued fraction DLMF 8.9.2 by Lentz's method above.
    private static func upperGamma(_ a: Double, _ x: Double) -> Double {
        let scale = exp(a * log(x) - x - logGamma(a))
        if x < a + 1 {
            var term = 1 / a
            var sum = term
            var index = a
            while term > sum * 1e-17 {
                index += 1
                term *= x / index
                sum += term
            }
            return 1 - scale * sum
        }
        return scale * lentz(x + 1 - a) { step in (-step * (step - a), x + 1 - a + 2 * step) }
    }

    /// The regularised incomplete beta function I_x(a, b), DLMF 8.17.22.
    private static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        // The fraction converges fast below the mean only; above, the symmetry of DLMF 8.17.4 mirrors it.
        if x > (a + 1) / (a + b + 2) { return 1 - beta(1 - x, b, a) }
        let scale = exp(a * log(x) + b * log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
        return scale
            * lentz(1) { step in
                let half = (step / 2).rounded(.down)
                if step == 2 * half {
                    return (half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half)), 1)
                }
                return (-(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1)), 1)
            }
    }

    /// 1 / (b0 + a1 / (b1 + a2 / (b2 + ...))) by Lentz's method, a tiny number standing for a denominator of 0.
    private static func lentz(_ first: Double, _ terms: (Double) -> (Double, Double)) -> Double {
        let tiny = 1e-300
        var d = 1 / (first == 0 ? tiny : first)
        var c = Double.infinity
        var value = d
        // chosen: both fractions settle within some tens of steps at the sizes of a study.
        for step in 1...1000 {
            let (a, b) = terms(Double(step))
            let denominator = a * d + b
            d = 1 / (denominator == 0 ? tiny : denominator)
            c = b + a / c
            if c == 0 { c = tiny }
            value *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        return value
    }

    private static func logGamma(_ x: Double) -> Double { lgamma(x) }
}

import CLapack

/// The two scales of a process: the kernel's length and the noise variance, as a share of the kernel's variance.
package struct KernelScales: Sendable, Equatable {
    /// The length scale in the units of the features.
    package let length: Double
    /// The noise variance over the kernel's variance.
    package let noise: Double

    /// The kernel's variance that suits the fit y' K^-1 y of `count` values, with one pseudo-observation of variance 1.
    static func variance(fit: Double, count: Int) -> Double { (fit + 1) / Double(count + 1) }

    /// The pair with the greatest marginal likelihood; ties (to 1e-9) go to the pair that stands first.
    ///
    /// The grid is run through length by length, noise by noise. Throws if no pair gives a positive definite matrix.
    /// - Complexity: O(pairs x n^3) for n observations.
    static func best(
        settings: ProcessSettings, distances: [[Double]], rows: [Int], values: [Double]
    ) throws(SurrogateError) -> KernelScales {
        var best: (likelihood: Double, scales: KernelScales)?
        let near = distances.map { row in rows.map { row[$0] } }
        for length in settings.lengths {
            let kernel = MaternKernel(length: length)
            let matrix = near.map { kernel.values(squaredDistances: $0) }
            for noise in settings.noises {
                guard let likelihood = logLikelihood(matrix, noise: noise, values: values) else { continue }
                if let best, !(likelihood > best.likelihood + 1e-9) { continue }
                best = (likelihood, KernelScales(length: length, noise: noise))
            }
        }
        guard let best else { throw .singular(observations: rows.count) }
        return best.scales
    }

    /// The marginal likelihood's logarithm with the kernel's variance profiled out, up to a constant; nil if singular.
    static func logLikelihood(_ matrix: [[Double]], noise: Double, values: [Double]) -> Double? {
        let count = values.count
        var flat: [Double] = []
        flat.reserveCapacity(count * count)
        for row in matrix { flat += row }
        for index in 0..<count { flat[index * count + index] += noise }
        guard factorLower(&flat, size: count) else { return nil }
        var solved = values
        cblas_dtrsv(
            CblasRowMajor, CblasLower, CblasNoTrans, CblasNonUnit, blasint(count), flat, blasint(count), &solved, 1)
        var halfDeterminant = 0.0
        for index in 0..<count { halfDeterminant += log(flat[index * count + index]) }
        let fit = solved.reduce(0) { $0 + $1 * $1 }
        return -halfDeterminant - Double(count) / 2 * log(variance(fit: fit, count: count))
    }
}

import CLapack

/// A Gaussian process over the rows of a pool: constant mean, Matern 5/2 kernel, scale and noise by marginal likelihood.
///
/// Rasmussen and Williams, "Gaussian Processes for Machine Learning" (2006), equations 2.25 and 2.26 for the prediction,
/// 5.8 for the likelihood. Values are taken as logarithms above a floor, clipped, then
/// standardised; the kernel's variance is the one that maximises the
/// likelihood, with one pseudo-observation of variance 1, so that a single value does not make the process certain.
/// Before the first observation every row has mean 0 and deviation 1.
package struct GaussianProcess: Posterior {
    private let pool: FeaturePool
    private let settings: ProcessSettings
    private let squaredNorms: [Double]

    private var rows: [Int] = []
    private var values: [Double] = []
    private var distances: [[Double]] = []
    private var factor = PackedCholesky()
    private var solves: CrossSolves
    private var assumed = AssumedRows()
    private var fittedAt = 0

    private var means: [Double]
    private var variance = 1.0
    /// What was taken off the values whose logarithms were learnt; nil where they were learnt as they are.
    private var floor: Double?

    /// The length scale and noise in use, nil before the first observation.
    package private(set) var scales: KernelScales?

    /// Makes a process without observations; throws on settings outside their bounds.
    package init(pool: FeaturePool, settings: ProcessSettings = ProcessSettings()) throws(SurrogateError) {
        try settings.validate()
        // Small matrices: a second thread only spins, and the order of summation must not depend on the machine's load.
        openblas_set_num_threads(1)
        self.pool = pool
        self.settings = settings
        squaredNorms = (0..<pool.count).map { row in
            pool.values[row * pool.width..<(row + 1) * pool.width].reduce(0) { $0 + $1 * $1 }
        }
        solves = CrossSolves(width: pool.count)
        means = [Double](repeating: 0, count: pool.count)
    }

    package var rowCount: Int { pool.count }

    package func prediction(row: Int) -> Prediction {
        let spread = spread(row)
        guard let floor else { return Prediction(mean: means[row], deviation: spread.squareRoot()) }
        return Prediction(
            mean: means[row], deviation: (means[row] - floor) * expm1(spread).squareRoot(), floor: floor)
    }

    /// The variance of a new measurement at a row, in the unit that is learnt.
    private func spread(_ row: Int) -> Double {
        let noise = settings.predictsNoise ? scales?.noise ?? 0 : 0
        return (max(1 - explained(row), 0) + noise) * variance
    }

    /// The share of a row's variance that observations and assumptions explain.
    private func explained(_ row: Int) -> Double {
        let explained = solves.explained[row]
        guard !assumed.isEmpty, let scales else { return explained }
        return assumed.explained(row, column: solves.column(row), beside: explained, kernel: kernel(scales))
    }

    private func kernel(_ scales: KernelScales) -> PoolKernel {
        PoolKernel(pool: pool, squaredNorms: squaredNorms, kernel: MaternKernel(length: scales.length))
    }

    /// Adds measurements: extends the factor, or refits it whole when the scales are due to be chosen anew.
    ///
    /// - Complexity: O(n x added x pool rows) for n observations; O(n^2 x pool rows) when refitted.
    package mutating func observe(_ observations: [Observation]) throws(SurrogateError) {
        for observation in observations {
            guard (0..<pool.count).contains(observation.row) else {
                throw .noSuchRow(observation.row, count: pool.count)
            }
            guard observation.value.isFinite else {
                throw .notFinite(observation.value, "The value observed at row \(observation.row)")
            }
        }
        guard !observations.isEmpty else { return }
        assumed = AssumedRows()
        let added = observations.map(\.row)
        rows += added
        values += observations.map(\.value)
        distances += squaredDistances(from: added)
        let learnt = StandardisedValues(settings.learnt(values))
        if scales == nil || rows.count - fittedAt >= settings.refitEvery {
            let chosen = try KernelScales.best(
                settings: settings, distances: distances, rows: rows, values: learnt.values)
            if chosen == scales { try extend(added) } else { try refit(chosen) }
            fittedAt = rows.count
        } else {
            try extend(added)
        }
        updateMeans(learnt)
    }

    package mutating func assume(row: Int) {
        guard let scales else { return }
        assumed.append(row: row, column: solves.column(row), noise: scales.noise, kernel: kernel(scales))
    }

    private mutating func refit(_ chosen: KernelScales) throws(SurrogateError) {
        scales = chosen
        factor = PackedCholesky()
        solves = CrossSolves(width: pool.count)
        try extend(rows)
    }

    /// Appends the last observations, at the rows `added`, to the factor and to the solves.
    private mutating func extend(_ added: [Int]) throws(SurrogateError) {
        guard let scales else { return }
        let kernel = MaternKernel(length: scales.length)
        var values: [Double] = []
        values.reserveCapacity(added.count * pool.count)
        for row in distances.suffix(added.count) {
            for distance in row { values.append(kernel.value(squaredDistance: distance)) }
        }
        guard let parts = solves.append(kernel: values, rows: added, noise: scales.noise) else {
            throw .singular(observations: rows.count)
        }
        for part in parts { factor.append(part.dropLast(), diagonal: part[part.count - 1]) }
    }

    private mutating func updateMeans(_ learnt: StandardisedValues) {
        let weights = factor.solve(learnt.values)
        let fit = weights.reduce(0) { $0 + $1 * $1 }
        variance = KernelScales.variance(fit: fit, count: weights.count) * learnt.spread * learnt.spread
        means = solves.combined(weights: weights).map { learnt.mean + learnt.spread * $0 }
        floor = settings.floor(of: values)
        guard let floor else { return }
        // The mean of a log-normal value.
        for row in means.indices { means[row] = floor + exp(means[row] + spread(row) / 2) }
    }

    /// For each of the rows given, the squared distances to all rows of the pool.
    private func squaredDistances(from added: [Int]) -> [[Double]] {
        added.map { row in
            var result = squaredNorms.map { $0 + squaredNorms[row] }
            let own = Array(pool.values[row * pool.width..<(row + 1) * pool.width])
            if pool.width > 0 {
                cblas_dgemv(
                    CblasRowMajor, CblasNoTrans, blasint(pool.count), blasint(pool.width), -2, pool.values,
                    blasint(pool.width), own, 1, 1, &result, 1)
            }
            // Differences of large sums: what is below rounding is no distance.
            return result.map { max($0, 0) }
        }
    }
}

/// The kernel between the rows of a pool.
struct PoolKernel: Sendable {
    let pool: FeaturePool
    /// Of each row of the pool.
    let squaredNorms: [Double]
    let kernel: MaternKernel

    func value(_ one: Int, _ other: Int) -> Double {
        var product = 0.0
        let (first, second) = (one * pool.width, other * pool.width)
        for place in 0..<pool.width { product += pool.values[first + place] * pool.values[second + place] }
        return kernel.value(squaredDistance: squaredNorms[one] + squaredNorms[other] - 2 * product)
    }
}

import CLapack

/// The Matern kernel of smoothness 5/2 with unit variance, as a function of the squared distance.
///
/// k(r) = (1 + a + a^2 / 3) exp(-a), a = sqrt(5) r / length: Rasmussen and Williams, "Gaussian Processes for Machine
/// Learning" (2006), equation 4.17.
struct MaternKernel: Sendable, Equatable {
    /// The length scale, above 0.
    let length: Double

    func value(squaredDistance: Double) -> Double {
        let scaled = (5 * max(squaredDistance, 0)).squareRoot() / length
        return (1 + scaled + scaled * scaled / 3) * exp(-scaled)
    }

    func values(squaredDistances: [Double]) -> [Double] {
        squaredDistances.map { value(squaredDistance: $0) }
    }
}

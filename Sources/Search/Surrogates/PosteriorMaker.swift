import SearchSpaces

/// How a posterior over a problem's candidates is made, before anything is observed.
package struct PosteriorMaker: Sendable {
    /// What a maker may learn of the rows that will be observed and predicted.
    package struct Ground: Sendable {
        /// The features of each row; candidates with equal features share one.
        package let features: FeaturePool
        /// For each row, the first candidate that has it.
        package let architectures: [Architecture]

        package init(features: FeaturePool, architectures: [Architecture]) {
            self.features = features
            self.architectures = architectures
        }
    }

    /// What reports call it.
    package let name: String
    /// Makes one; rows are those of the ground, values are errors in per cent.
    package let make: @Sendable (Ground) throws(SurrogateError) -> any Posterior

    package init(name: String, make: @escaping @Sendable (Ground) throws(SurrogateError) -> any Posterior) {
        self.name = name
        self.make = make
    }

    /// The Gaussian process with the settings measured best.
    package static let process = PosteriorMaker(name: "gp") { ground throws(SurrogateError) in
        try GaussianProcess(pool: ground.features)
    }
}

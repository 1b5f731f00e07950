import SearchSpaces

/// A child that passed the validator.
package struct Child: Equatable, Sendable, Codable {
    package let architecture: Architecture
    package let niche: Int
    package let origin: Origin
    /// The error that its designer expected, in per cent; nil where it said none.
    package let predicted: Double?

    package init(architecture: Architecture, niche: Int, origin: Origin, predicted: Double? = nil) {
        self.predicted = predicted
        self.architecture = architecture
        self.niche = niche
        self.origin = origin
    }
}

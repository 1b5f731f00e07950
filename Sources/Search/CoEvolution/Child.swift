import SearchSpaces

/// A child that passed the validator.
package struct Child: Equatable, Sendable, Codable {
    package let architecture: Architecture
    package let niche: Int
    package let origin: Origin

    package init(architecture: Architecture, niche: Int, origin: Origin) {
        self.architecture = architecture
        self.niche = niche
        self.origin = origin
    }
}

import ArgumentParser

/// What a coverage map counts.
enum CoverageKind: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Cells evaluated.
    case evaluated
    /// The share of the niche's own true front that was found.
    case found
}

import SearchSpaces

/// Measures what the network around a cell takes for one image.
protocol LatencyMeter: Sendable {
    /// Milliseconds, rounded to 1e-6.
    ///
    /// - Throws: when the network cannot be run here.
    func milliseconds(of architecture: Architecture, for shape: TaskShape) throws(WorkbenchError) -> Double
}

import SearchSpaces

/// Every usable architecture of a listable problem, as columns: what a surrogate scans.
package struct CandidatePool: Sendable {
    package let architectures: [Architecture]
    /// The free figures of each architecture: the objectives after the first.
    package let figures: [[Double]]
    /// Columns that need no label and may help a surrogate, by name; each as long as `architectures`.
    package let hints: [Hint]
    private let places: [Architecture: Int]

    /// A column of figures that cost no training: a zero-cost proxy, FLOPs.
    package struct Hint: Sendable {
        package let name: String
        /// nil where the proxy has no value.
        package let values: [Double?]

        package init(name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// - Precondition: all columns have one length.
    package init(architectures: [Architecture], figures: [[Double]], hints: [Hint]) {
        precondition(figures.count == architectures.count, "one row of figures an architecture")
        precondition(hints.allSatisfy { $0.values.count == architectures.count }, "one hint an architecture")
        self.architectures = architectures
        self.figures = figures
        self.hints = hints
        places = Dictionary(uniqueKeysWithValues: zip(architectures, architectures.indices))
    }

    /// Where `architecture` stands in the pool; nil when it is not usable.
    package func place(of architecture: Architecture) -> Int? { places[architecture] }
}

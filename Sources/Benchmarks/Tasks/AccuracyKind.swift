/// Which accuracy a search or a report looks at, always after 200 epochs and as the mean over the benchmark's runs.
package enum AccuracyKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// `*_val_200`: what a search may see.
    case validation
    /// `*_test_200`: what a final front is reported in.
    case test

    /// The accuracy table's column for `dataset`.
    package func column(for dataset: Dataset) -> String {
        switch self {
        case .validation: "\(dataset.name)_val_200"
        case .test: "\(dataset.name)_test_200"
        }
    }
}

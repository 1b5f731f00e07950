import SearchSpaces

/// A dataset that cells are scored for: the shape of its images and its number of classes.
package enum ScoredDataset: String, CaseIterable, Hashable, Sendable, Codable {
    case cifar10
    case cifar100
    case in16

    /// The short name that commands and column names use.
    package var name: String { rawValue }

    /// Side and classes.
    package var shape: TaskShape {
        switch self {
        case .cifar10: TaskShape(side: 32, classes: 10)
        case .cifar100: TaskShape(side: 32, classes: 100)
        case .in16: TaskShape(side: 16, classes: 120)
        }
    }
}

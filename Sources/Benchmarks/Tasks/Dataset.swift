import SearchSpaces

/// An image classification data set that the benchmark trained every cell on.
package enum Dataset: String, CaseIterable, Hashable, Sendable, Codable {
    case cifar10
    case cifar100
    case in16

    /// The data set that a user's text names, in any case: `cifar10`, `cifar100`, `in16` or `imagenet16-120`.
    package init?(name: String) {
        let lowered = name.lowercased()
        guard let found = Self.allCases.first(where: { lowered == $0.rawValue || lowered == $0.title.lowercased() })
        else {
            switch lowered {
            case "cifar-10": self = .cifar10
            case "cifar-100": self = .cifar100
            default: return nil
            }
            return
        }
        self = found
    }

    /// The short name used in commands, journals and column names.
    package var name: String { rawValue }

    /// The name under which it is published; HW-NAS-Bench names its tables by it.
    package var title: String {
        switch self {
        case .cifar10: "cifar10"
        case .cifar100: "cifar100"
        case .in16: "ImageNet16-120"
        }
    }

    /// Image side and classes, which fix a cell's network.
    package var shape: TaskShape {
        switch self {
        case .cifar10: TaskShape(side: 32, classes: 10)
        case .cifar100: TaskShape(side: 32, classes: 100)
        case .in16: TaskShape(side: 16, classes: 120)
        }
    }
}

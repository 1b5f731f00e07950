import ArgumentParser
import Benchmarks

/// Which accuracy a search sees.
enum SeenAccuracy: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Of the tables: what a search may see.
    case validation
    /// Of the tables: what final fronts are reported in.
    case test
    /// What a fitted model predicts from zero-cost proxies; no table is looked at.
    case predicted

    init(_ kind: AccuracyKind) {
        self =
            switch kind {
            case .validation: .validation
            case .test: .test
            }
    }

    /// The accuracy of the tables; nil for predictions.
    var kind: AccuracyKind? {
        switch self {
        case .validation: .validation
        case .test: .test
        case .predicted: nil
        }
    }

    /// A share of the hypervolume of that front, in words that go behind a percentage.
    var shareText: String { self == .predicted ? "of the \(trueFrontName)" : "of the \(trueFrontName)'s" }

    /// What the front of all cells in this accuracy is called: predictions are not mixed up with what was trained.
    var trueFrontName: String { self == .predicted ? "front of the predictions" : "true front" }
}

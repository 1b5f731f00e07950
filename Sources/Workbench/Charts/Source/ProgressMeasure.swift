import ArgumentParser
import Figures

/// What progress is shown against.
enum ProgressMeasure: String, CaseIterable, Sendable, ExpressibleByArgument {
    case evaluations, calls, tokens, money, seconds

    var axis: FigureAxis {
        switch self {
        case .evaluations: FigureAxis("evaluations", range: .from(0))
        case .calls: FigureAxis("calls of the designer", range: .from(0))
        case .tokens: FigureAxis("tokens", unit: "thousands", range: .from(0))
        case .money: FigureAxis("money", unit: "$", range: .from(0))
        case .seconds: FigureAxis("time", unit: "s", range: .from(0))
        }
    }
}

import ArgumentParser
import Search

/// A bound on one objective, as it is typed: `latency < 3`, `error<=9`.
struct FrontBound: Equatable, Sendable {
    /// How a value stands to the bound.
    enum Relation: String, CaseIterable, Sendable {
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    let objective: Objective
    let relation: Relation
    let limit: Double

    /// - Throws: a validation error for text that is no bound.
    static func typed(_ text: String) throws -> FrontBound {
        guard let bound = FrontBound(argument: text) else {
            throw ValidationError(
                "--where takes an objective, a relation and a number, as in 'latency < 3', not '\(text.prefix(40))'.")
        }
        return bound
    }

    /// Reads a bound; nil for anything else. Blanks do not count, and a unit may stand behind the number.
    init?(argument: String) {
        let text = argument.filter { !$0.isWhitespace }
        guard let relation = Relation.allCases.first(where: { text.contains($0.rawValue) }),
            let place = text.range(of: relation.rawValue),
            let objective = Objective(rawValue: String(text[..<place.lowerBound]))
        else { return nil }
        var number = text[place.upperBound...]
        if number.hasSuffix(objective.unit) { number = number.dropLast(objective.unit.count) }
        guard let limit = Double(number), limit.isFinite else { return nil }
        self.objective = objective
        self.relation = relation
        self.limit = limit
    }

    /// Whether an evaluation of a problem with these objectives lies within it; nil where the problem has no such objective.
    func holds(for evaluation: Evaluation, objectives: [Objective]) -> Bool? {
        objectives.firstIndex(of: objective).map { place in
            let value = evaluation.values[place]
            return switch relation {
            case .atMost: value <= limit
            case .atLeast: value >= limit
            case .below: value < limit
            case .above: value > limit
            }
        }
    }
}

extension Objective: ExpressibleByArgument {}

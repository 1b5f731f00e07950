// The only place where this module words its refusals.
extension MetricsError {
    static let unknownDimension = MetricsError(
        code: .unknownDimension,
        message: "An empty list of points does not tell how many objectives there are.",
        hint: "State the dimension, at least 1.")

    static func ragged(point: Int, found: Int, expected: Int) -> MetricsError {
        MetricsError(
            code: .raggedPoint,
            message: "Point \(point) has \(found) coordinates where \(expected) were expected.",
            hint: nil)
    }

    static func leftOver(coordinates: Int, dimension: Int) -> MetricsError {
        MetricsError(
            code: .raggedPoint,
            message: "\(coordinates) coordinates do not divide into points of dimension \(dimension).",
            hint: nil)
    }

    static func notFinite(_ value: Double, point: Int, objective: Int) -> MetricsError {
        MetricsError(
            code: .notFinite,
            message: "Point \(point), objective \(objective) is \(value), and only finite numbers can be compared.",
            hint: "Leave out points that were not measured.")
    }

    /// Points, bounds or a reference of another dimension than they are measured with.
    package static func unlikeDimensions(_ what: String, found: Int, expected: Int) -> MetricsError {
        MetricsError(
            code: .unlikeDimensions,
            message: "The \(what) has dimension \(found) where \(expected) was expected.",
            hint: nil)
    }

    static func empty(_ what: String) -> MetricsError {
        MetricsError(
            code: .emptySet,
            message: "The \(what) is empty, and the measure is defined for at least one point only.",
            hint: nil)
    }

    static func notPositive(_ value: Double, what: String) -> MetricsError {
        MetricsError(
            code: .notPositive,
            message: "The \(what) holds \(value), and multiplicative epsilon needs numbers above 0.",
            hint: "Use the additive form, or shift the objectives.")
    }

    static func beyondIdeal(_ value: Double, ideal: Double, objective: Int) -> MetricsError {
        MetricsError(
            code: .beyondIdeal,
            message: "Objective \(objective) reaches \(value), below the ideal point's \(ideal).",
            hint: "Give an ideal point that no point undercuts.")
    }

    static func unlikeContracts(_ one: String, _ other: String) -> MetricsError {
        MetricsError(
            code: .unlikeContracts,
            message: "Values under \(one) and under \(other) cannot be compared.",
            hint: "Measure both sets under one contract.")
    }

    static func badParameter(_ name: String, _ value: String, allowed: String) -> MetricsError {
        MetricsError(
            code: .badParameter, message: "The \(name) is \(value), and \(allowed) is allowed.", hint: nil)
    }

    static func unlikeLengths(_ found: Int, _ expected: Int) -> MetricsError {
        MetricsError(
            code: .unlikeLengths,
            message: "The second sample has \(found) values where the first has \(expected).",
            hint: "Paired measures need one value of each side per pair.")
    }

    static func tooFew(_ found: Int, needed: Int, what: String) -> MetricsError {
        MetricsError(
            code: .tooFewSamples,
            message: "There are \(found) \(what) where at least \(needed) are needed.",
            hint: nil)
    }

    static func badNumber(_ text: String, source: String, line: Int, column: Int) -> MetricsError {
        MetricsError(
            code: .badNumber,
            message: "\(source), line \(line), column \(column): \"\(text)\" is not a finite number.",
            hint: "Columns of numbers beside others are chosen by --columns, as in `--columns 2,3`.")
    }

    static func raggedRow(found: Int, expected: Int, source: String, line: Int, column: Int) -> MetricsError {
        MetricsError(
            code: .raggedRow,
            message: "\(source), line \(line), column \(column): the row has \(found) numbers where the first row has "
                + "\(expected).",
            hint: nil)
    }

    static func noSuchColumn(_ name: String, source: String, allowed: String) -> MetricsError {
        MetricsError(
            code: .noSuchColumn, message: "\(source) has no column \(name); \(allowed) is allowed.", hint: nil)
    }
}

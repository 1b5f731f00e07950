// The only place where the surrogates word their refusals.
extension SurrogateError {
    static func ragged(row: Int, found: Int, expected: Int) -> SurrogateError {
        SurrogateError(
            code: .raggedRow,
            message: "Row \(row) has \(found) features where \(expected) were expected.",
            hint: nil)
    }

    static func notFinite(_ value: Double, _ place: String) -> SurrogateError {
        SurrogateError(
            code: .notFinite,
            message: "\(place) is \(value), and only finite numbers can be learnt from.",
            hint: "Leave out what was not measured.")
    }

    static func noSuchRow(_ row: Int, count: Int) -> SurrogateError {
        SurrogateError(
            code: .noSuchRow,
            message: "Row \(row) is not in the pool, whose rows are 0 up to and without \(count).",
            hint: nil)
    }

    static func badSetting(_ name: String, _ value: String, allowed: String) -> SurrogateError {
        SurrogateError(
            code: .badSetting,
            message: "The setting \(name) is \(value), and it must be \(allowed).",
            hint: nil)
    }

    static func badCell(_ cell: Int, digits: [Int]) -> SurrogateError {
        SurrogateError(
            code: .badCell,
            message: "Cell \(cell) is \(digits), and a cell is six digits from 0 to 4.",
            hint: nil)
    }

    static func badColumn(_ name: String, found: Int, expected: Int) -> SurrogateError {
        SurrogateError(
            code: .raggedRow,
            message: "The column \(name) has \(found) values for \(expected) cells.",
            hint: "Give every cell a value or nil.")
    }

    static func singular(observations: Int) -> SurrogateError {
        SurrogateError(
            code: .singular,
            message: "The kernel matrix of \(observations) observations is not positive definite.",
            hint: "Raise the smallest noise of the grid.")
    }

    /// A surrogate that was handed in gives its own words.
    package static func library(_ message: String) -> SurrogateError {
        SurrogateError(code: .library, message: message, hint: nil)
    }
}

import ArgumentParser
import ParetoMetrics

/// Which objectives of a point file are maximised.
struct ObjectiveOptions: ParsableArguments, Sendable {
    @Flag(help: "All objectives are maximised.")
    var maximise = false

    @Option(
        name: .customLong("obj"), parsing: .unconditional,
        help: "One sign an objective: - is minimised, + maximised, as in -+.")
    var signs: String?

    @Option(help: "The columns that hold the objectives, by number or heading, as in 2,3; all unless said.")
    var columns: String?

    /// The columns asked for; none where all are.
    var columnsWanted: [PointFile.Column] {
        (columns ?? "").split { $0 == "," || $0 == " " }.map { PointFile.Column(String($0)) }
    }

    func validate() throws {
        if columns != nil, columnsWanted.isEmpty {
            throw ValidationError("--columns takes numbers or headings of columns, as in '2,3'.")
        }
        guard let signs else { return }
        if maximise { throw ValidationError("--maximise speaks of all objectives, --obj of each: give one.") }
        if signs.isEmpty || !signs.allSatisfy({ $0 == "-" || $0 == "+" }) {
            throw ValidationError("--obj takes one - or + an objective, as in -+, not '\(signs.prefix(20))'.")
        }
    }

    /// - Throws: for a list of another length than the points of `source`.
    func directions(_ dimension: Int, of source: String) throws(WorkbenchError) -> Directions {
        guard let signs else { return Directions(maximising: maximise, dimension: dimension) }
        guard signs.count == dimension else {
            throw WorkbenchError(
                .badArgument, "--obj \(signs) speaks of \(signs.count) objectives, and \(source) has \(dimension).")
        }
        return Directions(isMaximised: signs.map { $0 == "+" })
    }
}

/// A point written as one word: `-r "5 5"`.
struct PointText: Sendable, Equatable {
    let values: [Double]

    /// - Throws: a validation error for text that is no list of finite numbers.
    init(_ text: String, of option: String) throws {
        let words = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" }
        values = try words.map { word in
            guard let value = Double(word), value.isFinite else {
                throw ValidationError("\(option) takes numbers, and '\(word.prefix(20))' is none.")
            }
            return value
        }
        if values.isEmpty { throw ValidationError("\(option) takes one number an objective, as in '5 5'.") }
    }

    /// The values for so many objectives, a single one standing for all.
    func values(_ dimension: Int, _ option: String, of source: String) throws(WorkbenchError) -> [Double] {
        if values.count == 1 { return [Double](repeating: values[0], count: dimension) }
        guard values.count == dimension else {
            throw WorkbenchError(
                .badArgument, "\(option) has \(values.count) numbers, and the points of \(source) have \(dimension).")
        }
        return values
    }
}

import Foundation
import ParetoMetrics

/// The points of one file, or of standard input, as costs.
struct PointSource {
    /// What messages call it.
    let name: String
    /// The sets, turned so that less is better.
    let sets: [PointSet]
    /// For each of the sets its number in the file, from 1.
    let numbers: [Int]
    let directions: Directions

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - isUnion: whether the whole file is one set.
    /// - Throws: for a file that cannot be read, holds no point, a ragged row or text that is no number.
    init(
        _ path: String, _ objectives: ObjectiveOptions, isUnion: Bool = false, in notebook: isolated Notebook
    ) throws(WorkbenchError) {
        let file = try Self.read(path, objectives.columnsWanted, in: notebook)
        name = Self.name(of: path)
        guard let dimension = file.sets.first?.dimension else {
            throw WorkbenchError(.file, "\(name) holds no point.", hint: PointSource.format)
        }
        numbers = isUnion ? [1] : file.numbers
        directions = try objectives.directions(dimension, of: name)
        do throws(MetricsError) {
            var turned: [PointSet] = []
            for set in file.sets { turned.append(try directions.turned(set)) }
            let whole = try PointFile(sets: turned)
            sets = isUnion ? whole.union.map { [$0] } ?? [] : turned
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// How a point file is written.
    static let format = "One point a line, its numbers parted by blanks; an empty line between sets; # begins a remark."

    static func name(of path: String) -> String { path == "-" ? "standard input" : path }

    /// The file's sets as they stand there; rows with NaN or an infinite number are left out, and said to be.
    private static func read(
        _ path: String, _ columns: [PointFile.Column], in notebook: isolated Notebook
    ) throws(WorkbenchError) -> PointFile {
        let source = name(of: path)
        let data: Data
        if path == "-" {
            guard !notebook.isTyped else {
                throw WorkbenchError(
                    .badArgument, "In the notebook standard input is what you type.",
                    hint: "Name a file, or call `llm-nas` from the shell: `sort points | llm-nas hv - -r '5 5'`.")
            }
            data = notebook.surroundings.standardInput()
        } else {
            guard let found = FileManager.default.contents(atPath: path) else {
                let isThere = FileManager.default.fileExists(atPath: path)
                throw WorkbenchError(
                    .file, "\(path) cannot be read: \(isThere ? "it is no readable file" : "there is no such file").",
                    hint: format)
            }
            data = found
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw WorkbenchError(.file, "\(source) is no text: it holds bytes that are not UTF-8.", hint: format)
        }
        do throws(MetricsError) {
            let file = try PointFile(parsing: text, source: source, notFinite: .leftOut, columns: columns)
            if let heading = file.heading {
                notebook.warn(
                    "The first line of \(source) is a heading (\(heading.joined(separator: ", "))): left out.")
            }
            if file.leftOut > 0 {
                let rows = file.leftOut == 1 ? "1 row" : "\(file.leftOut) rows"
                notebook.warn("\(rows) of \(source) with a number that is NaN or infinite: left out.")
            }
            for number in file.emptied { notebook.warn("set \(number) of \(source) holds no number: left out.") }
            return file
        } catch {
            throw WorkbenchError(.file, error.message, hint: error.hint ?? format)
        }
    }
}

extension WorkbenchError {
    /// A measure's refusal, as the user's mistake that it is.
    init(_ error: MetricsError) {
        self.init(.badArgument, error.message, hint: error.hint)
    }
}

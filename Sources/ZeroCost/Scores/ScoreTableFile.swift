import Determinism
import Foundation
import SearchSpaces

/// A score table as a file: one line of JSON that says how it was made, then the columns.
///
/// The columns are 32-bit little-endian: first the cells' indices, then one of floats for each proxy that the line
/// names, not-a-number where there is no value. `synflow` is kept as its logarithm, since it overruns the type.
enum ScoreTableFile {
    private struct Header: Codable {
        let format: String
        let recipe: ScoreRecipe
        let date: String
        let rows: Int
        let proxies: [String]
    }

    private static let format = "llm-nas scores 1"

    /// The proxies that are stored: those that are neither counted from the cell nor derived from another.
    static let stored = ProxyName.allCases.filter { ![.params, .flops, .synflow].contains($0) }

    /// The file of these rows, by ascending index.
    static func data(_ recipe: ScoreRecipe, date: String, _ rows: [Int: ProxyScores]) throws -> Data {
        let indices = rows.keys.sorted()
        let header = Header(
            format: format, recipe: recipe, date: date, rows: indices.count, proxies: stored.map(\.name))
        var data = Data(try CanonicalJSON.text(header).utf8)
        data.append(10)
        for index in indices { data.append(littleEndian: UInt32(index)) }
        for proxy in stored {
            for index in indices {
                let value = rows[index]?[proxy].map { Float($0) } ?? .nan
                data.append(littleEndian: value.bitPattern)
            }
        }
        return data
    }

    /// Reads a file, of that dataset if one is given.
    /// - Throws: `malformed` if it is none or cut short, `mismatched` if it is another dataset's.
    static func table(from data: Data, _ dataset: ScoredDataset?, named name: String) throws(EngineError) -> ScoreTable
    {
        guard let end = data.firstIndex(of: 10),
            let header = try? CanonicalJSON.value(
                Header.self, from: String(decoding: data[data.startIndex..<end], as: UTF8.self)),
            header.format == format, header.rows >= 0
        else { throw EngineError(.malformed, "\(name) is no score table: it does not begin with its description.") }
        if let dataset, header.recipe.dataset != dataset {
            throw EngineError(
                .mismatched, "\(name) holds the scores of \(header.recipe.dataset.name), not of \(dataset.name).")
        }
        let words = Array(data[(end + 1)...])
        let wanted = 4 * header.rows * (1 + header.proxies.count)
        guard words.count == wanted else {
            throw EngineError(.wrongSize, "\(name) has \(words.count) bytes of columns, not \(wanted).")
        }
        func word(_ place: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(words[4 * place + $1]) << UInt32(8 * $1) }
        }
        var rows: [Int: ProxyScores] = [:]
        for row in 0..<header.rows {
            var scores = ProxyScores()
            for (column, name) in header.proxies.enumerated() {
                guard let proxy = ProxyName(rawValue: name) else { continue }
                let value = Float(bitPattern: word((column + 1) * header.rows + row))
                scores[proxy] = value.isNaN ? nil : Double(value)
            }
            scores[.synflow] = scores[.synflowLog].map(Exponential.of)
            rows[Int(word(row))] = scores
        }
        return ScoreTable(recipe: header.recipe, date: header.date, digest: Digest(of: data), rows: rows)
    }
}

extension Data {
    fileprivate mutating func append(littleEndian word: UInt32) {
        for shift in 0..<4 { append(UInt8(truncatingIfNeeded: word >> UInt32(8 * shift))) }
    }
}

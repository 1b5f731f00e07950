import Determinism
import Foundation

/// HW-NAS-Bench's own file, `HW-NAS-Bench-v1_0.pickle`: `nasbench201` -> data set -> metric -> 15,625 numbers, and
/// under `config` the architecture of each row.
struct HWNASBenchPickle {
    /// Of the file's bytes.
    let digest: Digest
    private let file: String
    private let root: PickleValue

    /// Reads the whole file.
    /// - Throws: `inaccessible`, `malformedPickle` or `refusedPickle`.
    init(url: URL) throws(BenchmarksError) {
        file = url.lastPathComponent
        let bytes: [UInt8]
        do { bytes = [UInt8](try Data(contentsOf: url)) } catch { throw .unreadable(url, because: error) }
        digest = Digest(of: bytes)
        root = try PickleReader.read(bytes, name: file)
    }

    /// The columns of one data set's hardware table, checked as a CSV table's are; nil when the file lacks it.
    func table(
        _ dataset: Dataset, _ reference: ReferenceRows
    ) throws(BenchmarksError) -> [(rule: ColumnRule, numbers: [Double])]? {
        guard let space = root["nasbench201"] else {
            throw .pickleContent(file, "top", "there is no entry 'nasbench201', so this is not HW-NAS-Bench's file")
        }
        guard let metrics = space[dataset.title] else { return nil }
        let path = "nasbench201/\(dataset.title)"
        try checkOrder(metrics["config"], path: "\(path)/config", reference)
        var columns: [(rule: ColumnRule, numbers: [Double])] = []
        for rule in TableKind.hardware(dataset).columns where rule.isStored {
            guard let values = metrics[rule.name] else {
                if !rule.isRequired { continue }
                throw .pickleContent(file, path, "there is no entry '\(rule.name)'")
            }
            columns.append((rule, try numbers(values, rule, path: "\(path)/\(rule.name)", reference)))
        }
        return columns
    }

    private func numbers(
        _ values: PickleValue, _ rule: ColumnRule, path: String, _ reference: ReferenceRows
    ) throws(BenchmarksError) -> [Double] {
        try checkCount(values, path: path)
        var numbers: [Double] = []
        numbers.reserveCapacity(StoreFormat.rows)
        for row in 0..<StoreFormat.rows {
            guard let number = values.number(at: row), number.isFinite, rule.accepts(number) else {
                let found = values.number(at: row).map { "\($0)" } ?? "the entry"
                let expected = rule.expectation(row: row, reference)
                throw .pickleContent(file, "\(path)[\(row)]", "\(found) is not \(expected)")
            }
            numbers.append(number)
        }
        return numbers
    }

    private func checkOrder(
        _ config: PickleValue?, path: String, _ reference: ReferenceRows
    ) throws(BenchmarksError) {
        guard let config else { throw .pickleContent(file, path, "the rows' architectures are missing") }
        try checkCount(config, path: path)
        for row in 0..<StoreFormat.rows {
            let text = config[row]?["arch_str"]?.text
            guard let text, text == reference.text(row: row) else {
                throw .pickleContent(
                    file, "\(path)[\(row)]",
                    "arch_str is '\((text ?? "missing").prefix(120))', not the cell of index \(row), \(reference.text(row: row))"
                )
            }
        }
    }

    private func checkCount(_ values: PickleValue, path: String) throws(BenchmarksError) {
        guard values.count == StoreFormat.rows else {
            let found = values.count.map { "\($0) entries" } ?? "something other than a sequence"
            throw .pickleContent(file, path, "it holds \(found) instead of \(StoreFormat.rows) entries")
        }
    }
}

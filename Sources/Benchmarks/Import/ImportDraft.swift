import Determinism
import Foundation

/// What an import has read so far.
struct ImportDraft {
    var columns: [ColumnInMemory] = []
    private(set) var sources: [TableSource] = []
    private(set) var files: [ImportReport.File] = []
    private(set) var notes: [String] = []

    /// Reads one CSV table.
    mutating func read(_ kind: TableKind, at url: URL, _ reference: ReferenceRows) throws(BenchmarksError) {
        let file = url.lastPathComponent
        var parser = TableParser(kind, file: file, reference: reference)
        let digest = try LineReader(url: url).forEachLine { line, number throws(BenchmarksError) in
            try parser.read(line, number: number)
        }
        try parser.finish()
        for (rule, numbers) in parser.stored {
            add(rule, numbers, of: kind)
        }
        finish(file: file, digest: digest, rows: parser.rows, columns: parser.stored.count)
        for name in parser.ignored {
            notes.append("\(file): the column '\(name)' is not known and was ignored.")
        }
        if file.hasSuffix(".gz"), digest.hex != kind.knownDigest {
            notes.append("\(file) is not the published file: its SHA-256 begins with \(digest.short).")
        }
    }

    /// Reads the hardware tables of `datasets` from HW-NAS-Bench's own pickle.
    mutating func readPickle(
        at url: URL, _ datasets: [Dataset], _ reference: ReferenceRows
    ) throws(BenchmarksError) {
        let file = url.lastPathComponent
        let pickle = try HWNASBenchPickle(url: url)
        var count = 0
        for dataset in datasets {
            guard let table = try pickle.table(dataset, reference) else {
                notes.append("\(file) has no figures for \(dataset.title).")
                continue
            }
            for (rule, numbers) in table { add(rule, numbers, of: .hardware(dataset)) }
            count += table.count
        }
        finish(file: file, digest: pickle.digest, rows: StoreFormat.rows, columns: count)
    }

    mutating func note(absent kinds: [TableKind]) {
        for kind in kinds { notes.append("\(kind.stem).csv is not there, so its columns are not in the tables.") }
    }

    private mutating func add(_ rule: ColumnRule, _ numbers: [Double], of kind: TableKind) {
        let column = StoredColumn(name: "\(kind.prefix)/\(rule.name)", unit: rule.unit, source: sources.count)
        columns.append(ColumnInMemory(column: column, numbers: numbers))
    }

    private mutating func finish(file: String, digest: Digest, rows: Int, columns: Int) {
        sources.append(TableSource(file: file, sha256: digest))
        files.append(ImportReport.File(name: file, sha256: digest, rows: rows, columns: columns))
    }
}

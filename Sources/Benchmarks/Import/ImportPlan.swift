import Foundation

/// Which files of a directory an import reads.
struct ImportPlan {
    /// The CSV tables that are there, in the order of the store's columns.
    let tables: [(kind: TableKind, url: URL)]
    /// HW-NAS-Bench's own pickle, for the data sets that have no CSV.
    let pickle: URL?
    /// The data sets that the pickle is to supply.
    let pickledDatasets: [Dataset]
    /// Tables that may be there but are not.
    let absent: [TableKind]

    /// The endings under which a table is looked for.
    static let endings = ["csv.gz", "csv"]
    /// What HW-NAS-Bench calls its file.
    static let pickleName = "HW-NAS-Bench-v1_0.pickle"

    init(directory: URL) throws(BenchmarksError) {
        let present: Set<String>
        do {
            present = Set(try FileManager.default.contentsOfDirectory(atPath: directory.path))
        } catch { throw .unreadable(directory, because: error) }
        var tables: [(kind: TableKind, url: URL)] = []
        var absent: [TableKind] = []
        for kind in TableKind.all {
            let names = Self.endings.map { "\(kind.stem).\($0)" }.filter(present.contains)
            guard names.count < 2 else { throw .twice(names, in: directory) }
            guard let name = names.first else {
                absent.append(kind)
                continue
            }
            tables.append((kind, directory.appendingPathComponent(name)))
        }
        self.tables = tables
        let lacking = Dataset.allCases.filter { absent.contains(.hardware($0)) }
        pickledDatasets = present.contains(Self.pickleName) ? lacking : []
        pickle = pickledDatasets.isEmpty ? nil : directory.appendingPathComponent(Self.pickleName)
        let pickled = pickledDatasets.map(TableKind.hardware)
        self.absent = absent.filter { !pickled.contains($0) }
        try check(in: directory)
    }

    /// An import needs the accuracies and one hardware table.
    private func check(in directory: URL) throws(BenchmarksError) {
        var missing: [String] = []
        if absent.contains(.accuracy) { missing.append("\(TableKind.accuracy.stem).csv.gz (or .csv)") }
        if Dataset.allCases.allSatisfy({ absent.contains(.hardware($0)) }) {
            let names = Dataset.allCases.map { "\(TableKind.hardware($0).stem).csv.gz" }
            missing.append("one of \(names.joined(separator: ", ")) (or .csv), or \(Self.pickleName)")
        }
        guard missing.isEmpty else { throw .missing(missing, in: directory) }
    }
}

import Determinism
import Foundation

/// Turns a folder of benchmark tables into the one file that `BenchmarkStore` opens.
package struct TableImporter: Sendable {
    /// Where the tables' file goes; created when it is not there.
    package let dataDirectory: URL

    package init(dataDirectory: URL) {
        self.dataDirectory = dataDirectory
    }

    /// Reads the known tables of `directory`, checks every cell and replaces the imported ones.
    ///
    /// Needs the accuracies and one hardware table; `progress` is told each file's name before it is read.
    /// - Complexity: O(bytes), about a second for all six tables.
    /// - Throws: the first fault with its file, line and column; the former tables then stay as they were.
    package func `import`(
        directory: URL, progress: (String) -> Void = { _ in }
    ) throws(BenchmarksError) -> ImportReport {
        let plan = try ImportPlan(directory: directory)
        let reference = ReferenceRows()
        var draft = ImportDraft()
        for (kind, url) in plan.tables {
            progress(url.lastPathComponent)
            try draft.read(kind, at: url, reference)
        }
        if let pickle = plan.pickle {
            progress(pickle.lastPathComponent)
            try draft.readPickle(at: pickle, plan.pickledDatasets, reference)
        }
        draft.note(absent: plan.absent)
        draft.columns.append(reference.cutOffColumn())
        let store = dataDirectory.appendingPathComponent(BenchmarkStore.fileName)
        let (digest, size) = try StoreWriter(url: store).write(draft.columns, sources: draft.sources)
        return ImportReport(
            files: draft.files, notes: draft.notes, store: store, size: size, columns: draft.columns.count,
            tablesDigest: digest)
    }
}

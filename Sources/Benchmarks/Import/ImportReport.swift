import Determinism
import Foundation

/// What an import read and wrote.
package struct ImportReport: Hashable, Sendable {
    /// One file that was read.
    package struct File: Hashable, Sendable {
        /// Its name without folders.
        package let name: String
        /// Of its bytes as they were read.
        package let sha256: Digest
        package let rows: Int
        /// How many of its columns were stored; the others were checked only, or ignored.
        package let columns: Int
    }

    /// The files in the order of the store's columns.
    package let files: [File]
    /// What the user should know: ignored columns, files other than the published ones, tables that are not there.
    package let notes: [String]
    /// The tables' file that was written.
    package let store: URL
    /// Its size in bytes.
    package let size: Int
    /// Columns in it.
    package let columns: Int
    /// Names its whole content.
    package let tablesDigest: Digest
}

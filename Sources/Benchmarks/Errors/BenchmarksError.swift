/// Why tables could not be opened, imported, read from a pickle or downloaded.
package struct BenchmarksError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: String, Sendable, CaseIterable {
        /// Nothing was imported yet.
        case noTables
        /// A file or folder cannot be read or written.
        case inaccessible
        /// The imported tables are of another version of the program.
        case otherVersion
        /// The imported tables end early or were changed.
        case damaged
        /// The folder to import lacks tables, or holds one twice.
        case incomplete
        /// A table is not what it must be.
        case malformedTable
        /// A file's compression is broken.
        case malformedCompression
        /// A pickle breaks off or contradicts itself.
        case malformedPickle
        /// A pickle asks for something that is never done.
        case refusedPickle
        /// An address that cannot be fetched from.
        case badAddress
        /// A server that cannot be reached, or a connection that broke.
        case network
        /// A server's answer other than the file.
        case refusedByServer
        /// A file that is not the expected one.
        case unexpectedContent
        /// A device's table is not what it must be.
        case malformedDevice
        /// A name that no new device can have.
        case deviceName
        /// The user stopped it.
        case cancelled
    }

    package let code: Code
    /// One sentence: the offending value, where it stood, what was allowed.
    package let message: String
    /// What to do about it, if there is something.
    package let hint: String?

    init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    package var description: String { message }
}

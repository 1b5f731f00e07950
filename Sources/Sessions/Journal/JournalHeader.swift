import Determinism

/// The first line of a journal: what the session is, before anything happened in it.
package struct JournalHeader: Equatable, Sendable, Codable {
    /// Always `llm-nas journal`.
    package let format: String
    /// The journal's version; this program reads version 1.
    package let version: Int
    /// What the session is called: in captions, and in the names of its figures, wherever the file goes.
    package let name: String
    /// The program that began it.
    package let program: String
    /// What all randomness of the session comes from.
    package let seed: Seed
    /// When it began, milliseconds since 1970.
    package let time: Int64

    package static let formatName = "llm-nas journal"
    package static let currentVersion = 1

    package init(name: String = "session", program: String, seed: Seed, time: Int64) {
        format = Self.formatName
        version = Self.currentVersion
        self.name = name
        self.program = program
        self.seed = seed
        self.time = time
    }
}

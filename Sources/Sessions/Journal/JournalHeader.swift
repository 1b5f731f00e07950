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

    /// The machine it began on, where that may matter to a comparison: system, processor, kernels of linear algebra. nil
    /// where the session is to be the same on every machine.
    package let machine: String?

    package static let formatName = "llm-nas journal"
    package static let currentVersion = 1

    package init(
        name: String = "session", program: String, seed: Seed, time: Int64, machine: String? = nil
    ) {
        format = Self.formatName
        version = Self.currentVersion
        self.name = name
        self.program = program
        self.seed = seed
        self.time = time
        self.machine = machine
    }

    /// The same session under another name.
    package func renamed(_ name: String) -> JournalHeader {
        JournalHeader(name: name, program: program, seed: seed, time: time, machine: machine)
    }
}

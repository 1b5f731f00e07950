import Foundation

/// Who writes to a journal: a small file beside it, for people and for other machines.
///
/// What keeps a second writer out is the system's lock on the journal itself, which dies with its process. The note says
/// whose it is; and where a folder is shared between machines whose locks do not reach each other, it is all there is.
struct LockNote: Equatable, Codable {
    let host: String
    let process: Int32
    let program: String

    /// This process.
    static func own(program: String) -> LockNote {
        LockNote(host: ownHost, process: getpid(), program: program)
    }

    /// `NAME.jsonl.lock`.
    static func path(of journal: String) -> String { journal + ".lock" }

    static func read(beside journal: String) -> LockNote? {
        guard let data = FileManager.default.contents(atPath: path(of: journal)) else { return nil }
        return try? JSONDecoder().decode(LockNote.self, from: data)
    }

    /// Leaves the note; a folder that cannot be written in goes without.
    func leave(beside journal: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(self) else { return }
        _ = FileManager.default.createFile(atPath: Self.path(of: journal), contents: data)
    }

    /// Takes the note away, if it is still this process's.
    static func takeAway(beside journal: String) {
        guard let note = read(beside: journal), note.host == ownHost, note.process == getpid() else { return }
        unlink(path(of: journal))
    }

    /// Whether the writer may still be at work though no lock of this machine is held.
    var isElsewhere: Bool { host != Self.ownHost }

    /// `llm-nas 0.1.0, process 4711 on node3`.
    var words: String { "llm-nas \(program), process \(process) on \(host)" }

    private static let ownHost: String = {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }()
}

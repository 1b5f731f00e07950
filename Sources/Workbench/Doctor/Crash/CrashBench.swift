import Determinism
import Foundation
import Sessions

/// Tries crashes on the user's own file system: journals are written by this program, and everything is done to them that
/// a crash can do short of pulling the plug.
struct CrashBench {
    /// A folder of its own inside the one that was named; it goes with the last journal.
    let place: String
    let rounds: Int
    let seed: Seed
    let surroundings: Surroundings
    /// The program to be killed: this one.
    let program: String

    /// - Throws: when the folder is not there or cannot be written.
    init(
        folder: String, rounds: Int, seed: Seed, surroundings: Surroundings, program: String? = nil
    ) throws(WorkbenchError) {
        let expanded = (folder as NSString).expandingTildeInPath
        var template = Array((expanded + "/llm-nas-crash-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw WorkbenchError(
                .file, "\(folder) cannot be written: \(String(cString: strerror(errno))).",
                hint: "Name a directory that is there, on the disk where sessions are to be kept.")
        }
        place = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.rounds = rounds
        self.seed = seed
        self.surroundings = surroundings
        self.program = program ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    }

    /// Tries everything; what was written is removed unless a promise was broken.
    ///
    /// - Parameter say: is told which trial begins.
    func run(say: (String) -> Void) async throws -> CrashReport {
        var trials: [CrashTrial] = []
        var isKept = false
        defer { if !isKept { try? FileManager.default.removeItem(atPath: place) } }
        say("kill -9, \(rounds) times ...")
        trials.append(try await killing())
        say("a line that is never finished ...")
        trials.append(try await tearing())
        say("a full disk ...")
        trials.append(try await filling())
        say("a torn tail, cut by cut ...")
        trials.append(try await cutting())
        say("changed bytes ...")
        trials.append(try changing())
        say("two writers ...")
        trials.append(try await contending())
        isKept = trials.contains { !$0.holds }
        return CrashReport(trials: trials, remarks: FileSystemKind(path: place).remarks)
    }

    func journal(_ name: String) -> String { "\(place)/\(name).jsonl" }

    func child(_ ending: CrashWriter.Ending, _ journal: String) throws(WorkbenchError) -> CrashChild {
        try CrashChild(ending, program: program, journal: journal, seed: seed.value)
    }

    /// What is wrong with a journal of which cells up to `acknowledged` were acknowledged; nil when nothing is.
    ///
    /// - Parameter mayBeTorn: whether an unfinished last line is to be expected.
    func fault(in journal: String, acknowledged: Int, mayBeTorn: Bool) -> String? {
        let contents: JournalContents
        do {
            contents = try JournalReader.read(journal)
        } catch {
            return acknowledged == 0 && !FileManager.default.fileExists(atPath: journal) ? nil : error.message
        }
        switch contents.fault {
        case nil: break
        case .tornTail(let bytes): if !mayBeTorn { return "\(bytes) bytes of an unfinished line" }
        case .damaged(let line, let reason): return "line \(line) is damaged: \(reason)"
        }
        let state = SessionState(contents)
        let done = state.cells.count { $0.finish?.status == .done }
        if done < acknowledged { return "\(acknowledged) cells were acknowledged, \(done) are there" }
        for note in state.notes where note.text != CrashWriter.text(ofCell: note.cell, seed: seed) {
            return "cell \(note.cell) is not what was written"
        }
        return nil
    }

    /// Opens a journal as a user does, adds a cell and reads all of it again.
    /// - Returns: what is wrong; nil when nothing is.
    func faultGoingOn(_ journal: String, acknowledged: Int) async throws(WorkbenchError) -> String? {
        let before = (try? JournalReader.read(journal)).map { SessionState($0).cells.count } ?? 0
        let (status, reached) = try child(.cells(before + 2), journal).end()
        guard status == 0, reached == before + 2 else { return "it could not be gone on with (status \(status))" }
        return fault(in: journal, acknowledged: acknowledged, mayBeTorn: false)
    }
}

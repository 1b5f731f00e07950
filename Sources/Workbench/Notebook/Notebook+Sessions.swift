import Determinism
import Foundation
import Sessions

extension Notebook {
    /// Leaves the present session and goes on with the one at `path`.
    ///
    /// A torn last line is set aside in a file beside the journal; a journal that is damaged in the middle is opened
    /// up to there and not written to.
    func open(_ path: String) throws(WorkbenchError) {
        if path == session.path { return }
        let contents: JournalContents
        var writer: JournalWriter?
        do {
            contents = try JournalReader.read(path)
            if case .damaged = contents.fault {
                // Looked at only: whatever follows the damage stays as it is.
            } else {
                writer = try JournalWriter.resume(path, after: contents)
            }
        } catch {
            throw WorkbenchError(error)
        }
        let predecessor = writer?.predecessor
        adopt(Session(resuming: contents, writer: writer), journalPath: nil)
        tell(contents, path)
        if let predecessor {
            screen.message("\(predecessor) ended without closing it; all that it had written is here.")
        }
    }

    /// Leaves the present session and begins a new one.
    func begin(name: String?, seed: Seed?) {
        let path = name.map { SessionPath.full($0, in: surroundings.sessionsDirectory) }
        let place = path ?? SessionNames.free(in: surroundings.sessionsDirectory, clock: surroundings.clock)
        let header = JournalHeader(
            name: SessionNames.name(of: place), program: Program.version, seed: seed ?? state.seed,
            time: surroundings.clock.milliseconds(), machine: surroundings.machine)
        adopt(Session(header: header), journalPath: place)
        screen.message("A new session, seed \(header.seed); its journal will be \(place).")
    }

    private func tell(_ contents: JournalContents, _ path: String) {
        let task = state.task.map { "\($0.title), " } ?? ""
        screen.message(
            "\(path): \(task)\(state.cells.count) cells, \(state.search.spending.evaluations) evaluations"
                + "\(state.search.spending.labelText).")
        switch contents.fault {
        case nil: break
        case .tornTail(let bytes):
            screen.message(
                "Its last line was unfinished: \(bytes) bytes are set aside in \(JournalTail.path(of: path)).")
        case .damaged(let line, let reason):
            screen.message(
                "From line \(line) on it is damaged (\(reason)): opened up to there, and nothing is written to it.")
        }
    }
}

/// Names for sessions that were given none.
enum SessionNames {
    /// The file's name without its ending; `session` where there is no file.
    static func name(of path: String?) -> String {
        guard let path else { return "session" }
        return ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    }

    /// The first free of `2026-11-21-1`, `2026-11-21-2`, ... by the clock's day.
    static func free(in folder: String, clock: any WallClock) -> String {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withFullDate]
        let day = formatter.string(from: Date(timeIntervalSince1970: Double(clock.milliseconds()) / 1000))
        return free(day + "-", in: folder, from: 1)
    }

    /// `name` itself, or the first free of `name-2`, `name-3`, ...
    static func free(_ name: String, in folder: String) -> String {
        let plain = SessionPath.full(name, in: folder)
        return FileManager.default.fileExists(atPath: plain) ? free(name + "-", in: folder, from: 2) : plain
    }

    /// A free name like that of a file which is there already.
    static func next(after path: String) -> String? {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? nil : free(name(of: path), in: folder)
    }

    private static func free(_ stem: String, in folder: String, from first: Int) -> String {
        var number = first
        while FileManager.default.fileExists(atPath: SessionPath.full(stem + "\(number)", in: folder)) { number += 1 }
        return SessionPath.full(stem + "\(number)", in: folder)
    }
}

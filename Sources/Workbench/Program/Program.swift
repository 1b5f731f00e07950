import ArgumentParser
import Console
import Determinism
import Foundation
import Sessions

/// The program behind `llm-nas`: what the words after its name do.
///
/// Exit status: 0 done, 1 a cell failed, 2 usage, 130 interrupted.
package enum Program {
    /// The version that journals and `--version` name.
    package static let version = "0.1.0"

    /// Runs the program and returns its exit status.
    package static func run(_ arguments: [String], in surroundings: Surroundings = .process()) async -> Int32 {
        // A reader that went away (`llm-nas ... | head`) is not a crash.
        signal(SIGPIPE, SIG_IGN)
        if arguments.first == CrashWriter.word { return await CrashWriter(arguments.dropFirst(), surroundings).run() }
        let call: ProgramCall
        do {
            call = try ProgramCall(arguments)
        } catch {
            surroundings.screen.message(surroundings.screen.style.red("error: ") + error.message)
            if let hint = error.hint { surroundings.screen.message(hint) }
            return error.exitStatus
        }
        switch call.what {
        case .version:
            surroundings.screen.result("llm-nas \(version)")
            return 0
        case .help(let text):
            surroundings.screen.result(text)
            return 0
        case .repl:
            guard let notebook = await notebook(call, in: surroundings, stem: nil) else { return 1 }
            return await Repl(notebook: notebook).run()
        case .script(let path):
            let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
            guard let notebook = await notebook(call, in: surroundings, stem: stem) else { return 1 }
            return await ScriptRun(notebook: notebook).run(file: path)
        case .cells(let text):
            guard let notebook = await notebook(call, in: surroundings, stem: nil) else { return 1 }
            return await ScriptRun(notebook: notebook).run(text: text)
        case .command(let words):
            if let line = try? CommandReader.line(words), line.needsSession {
                let error = WorkbenchError.needsSession(words[0])
                surroundings.screen.message(surroundings.screen.style.red("error: ") + error.description)
                return error.exitStatus
            }
            let notebook = Notebook(surroundings: surroundings, seed: call.seed ?? Seed(1), journalPath: nil)
            return await ScriptRun(notebook: notebook).run(text: words.map(CommandWords.quoted).joined(separator: " "))
        }
    }

    /// The notebook of a call: the session it names, or a new one; nil when the session it names cannot be opened.
    private static func notebook(
        _ call: ProgramCall, in surroundings: Surroundings, stem: String?
    ) async -> Notebook? {
        let folder = surroundings.sessionsDirectory
        let place: String
        if let name = call.session {
            place = SessionPath.full(name, in: folder)
        } else if let stem {
            place = SessionNames.free(stem, in: folder)
        } else {
            place = SessionNames.free(in: folder, clock: surroundings.clock)
        }
        let notebook = Notebook(surroundings: surroundings, seed: call.seed ?? Seed(1), journalPath: place)
        if call.session != nil, FileManager.default.fileExists(atPath: place) {
            let outcome = await notebook.run("open \(CommandWords.quoted(place))")
            if outcome.status != .done { return nil }
        }
        return notebook
    }
}

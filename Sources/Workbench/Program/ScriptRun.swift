import Console
import Foundation

/// Runs commands that nobody types: a file's, or those of a command line.
struct ScriptRun {
    let notebook: Notebook

    /// Runs the file's commands, one cell each, until one fails.
    func run(file path: String) async -> Int32 {
        guard let data = FileManager.default.contents(atPath: path) else {
            let isThere = FileManager.default.fileExists(atPath: path)
            notebook.screen.message(
                "error: \(path) cannot be read: \(isThere ? "it is no readable file" : "it is not there").")
            return 1
        }
        return await run(text: String(decoding: data, as: UTF8.self), echo: true)
    }

    /// Runs the commands of a text, one cell each, until one fails.
    ///
    /// - Parameter echo: shows each command before it runs, as a transcript does.
    func run(text: String, echo: Bool = false) async -> Int32 {
        let commands: [CommandWords.Command]
        do {
            commands = try CommandWords.commands(in: text)
        } catch {
            notebook.screen.message("error: \(error.message)")
            return 2
        }
        return await interruptible {
            for command in commands {
                if echo { notebook.screen.message("[\(await notebook.nextCell)] \(command.source)") }
                let outcome = await notebook.run(command.source)
                if outcome.status != .done { return outcome.exitStatus }
                if outcome.isLast { break }
            }
            return 0
        }
    }

    /// Ctrl-C cancels the running cell, which ends the run with status 130.
    private func interruptible(_ work: @escaping @Sendable () async -> Int32) async -> Int32 {
        let task = Task { await work() }
        let watch = await SignalWatch.cancelling(task)
        let status = await task.value
        await watch.cancel()
        return status
    }
}

extension SignalWatch {
    /// Cancels `task` at Ctrl-C, and at requests to end.
    static func cancelling(_ task: Task<Int32, Never>) -> SignalWatch {
        let watch = SignalWatch()
        for signal in [Signal.interrupt, .terminate, .hangUp] { watch.on(signal) { task.cancel() } }
        return watch
    }
}

extension Notebook {
    /// The number that the next cell will have.
    var nextCell: Int { session.currentCell + 1 }

    /// Where the journal is; nil while nothing is written.
    var journal: String? { session.path }
}

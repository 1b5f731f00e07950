import Console
import Foundation

/// The notebook at a terminal, or fed by a pipe: reads a cell, runs it, goes on.
struct Repl {
    let notebook: Notebook

    /// Runs until the input ends; returns the exit status.
    @MainActor
    func run() async -> Int32 {
        let isTerminal = isatty(0) == 1
        let completion = Box(Completion(surroundings: notebook.surroundings))
        let source: any LineSource = isTerminal ? editor(completion) : PlainLines()
        if isTerminal {
            await notebook.ask(TerminalAsker(screen: notebook.screen))
            await notebook.beTyped()
            await greet()
        }
        var status: Int32 = 0
        while true {
            if isTerminal { completion.value.facts = await notebook.completionFacts }
            switch await source.nextLine(prompt: await prompt(), initialText: await notebook.takeDraft()) {
            case .interrupted: continue
            case .endOfInput:
                if isTerminal { await farewell() }
                return isTerminal ? 0 : status
            case .line(let text):
                let outcome = await perform(text)
                if outcome.exitStatus != 0 { status = outcome.exitStatus }
                if outcome.isLast {
                    if isTerminal { await farewell() }
                    return isTerminal ? 0 : status
                }
            }
        }
    }

    /// Runs a cell beside the editor, which turns Ctrl-C into its cancellation.
    @MainActor
    private func perform(_ text: String) async -> CellOutcome {
        let notebook = notebook
        let task = Task.detached { await notebook.run(text) }
        LineEditor.shared.onInterrupt = { task.cancel() }
        defer { LineEditor.shared.onInterrupt = {} }
        return await task.value
    }

    @MainActor
    private func editor(_ completion: Box) -> LineEditor {
        var setup = LineEditor.Configuration()
        let folder = notebook.surroundings.dataDirectory
        setup.history = HistoryFile(path: folder.appendingPathComponent("history").path)
        setup.complete = { completion.value.candidates(for: $0) }
        setup.warn = { LineEditor.shared.say("warning: \($0.message)", on: .error) }
        setup.terminate = { exit(128 + $0.number) }
        LineEditor.shared.start(setup)
        return LineEditor.shared
    }

    private func prompt() async -> String {
        notebook.screen.style.cyan("[\(await notebook.nextCell)] ")
    }

    /// Two lines: where one is, and what to type first.
    private func greet() async {
        let screen = notebook.screen
        screen.message("llm-nas \(Program.version), session \(await notebook.name), seed \(await notebook.state.seed)")
        do {
            _ = try notebook.catalogue.store()
            screen.message("`task cifar10 edgegpu` chooses what to search for; `help` lists the commands.")
        } catch {
            screen.message(error.message)
            if let hint = error.hint { screen.message(hint) }
            screen.message("Without tables: `device calibrate`, then `task cifar10 here`.")
        }
    }

    private func farewell() async {
        if let path = await notebook.journal { notebook.screen.message("The session is in \(path).") }
    }

    /// Lets the editor's questions be answered with what the last cell brought.
    @MainActor
    private final class Box {
        var value: Completion

        init(_ value: Completion) { self.value = value }
    }
}

extension Notebook {
    /// Names somebody who can be asked while a cell runs.
    func ask(_ asker: any Asker) { self.asker = asker }
}

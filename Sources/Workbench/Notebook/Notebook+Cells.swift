import LanguageModels
import Sessions

/// How a cell went, for whoever typed it.
package struct CellOutcome: Equatable, Sendable {
    package let status: CellStatus
    /// What the program would exit with.
    package let exitStatus: Int32
    /// The notebook is to be left.
    package let isLast: Bool

    static let done = CellOutcome(status: .done, exitStatus: 0, isLast: false)
}

extension Notebook {
    /// Performs what was typed as one cell: one or more commands, until one fails.
    ///
    /// Never throws: a fault is worded on the screen and recorded, and the session goes on.
    package func run(_ input: String) async -> CellOutcome {
        let lines: [ParsedLine]
        do {
            lines = try CommandReader.lines(in: input)
        } catch {
            say(error)
            return CellOutcome(status: .failed, exitStatus: error.exitStatus, isLast: false)
        }
        if lines.isEmpty { return .done }
        if lines.count > 1, lines.contains(where: \.standsAlone) {
            say(.standsAlone())
            return CellOutcome(status: .failed, exitStatus: 2, isLast: false)
        }
        if case .command(let command) = lines[0], let standIn = command as? any StandInCommand {
            return await run(standIn)
        }
        do {
            try begin(input, lines)
        } catch {
            say(error)
            return CellOutcome(status: .failed, exitStatus: error.exitStatus, isLast: false)
        }
        return await perform(lines)
    }

    private func perform(_ lines: [ParsedLine]) async -> CellOutcome {
        var isLast = false
        do {
            for line in lines {
                try Task.checkCancellation()
                isLast = try await perform(line) || isLast
            }
            return finish(.done, isLast: isLast)
        } catch is CancellationError {
            screen.message("cancelled; what was finished stays")
            return finish(.cancelled, exitStatus: 130)
        } catch let error as WorkbenchError {
            say(error)
            return finish(.failed, message: error.message, code: error.code, exitStatus: error.exitStatus)
        } catch {
            let wrapped = WorkbenchError(.program, "The command failed: \(error).")
            say(wrapped)
            return finish(.failed, message: wrapped.message, exitStatus: 1)
        }
    }

    /// - Returns: whether the notebook is to be left.
    private func perform(_ line: ParsedLine) async throws -> Bool {
        switch line {
        case .quit: return true
        case .help(let text):
            screen.result(text)
        case .article(let article):
            screen.result(ManualText(width: screen.width, style: screen.style).text(of: article))
        case .shell(let command):
            if telling != nil { sayNotKept() }
            if try !leavesWorldAlone() { try ShellEscape.run(command) }
        case .command(let command):
            if telling != nil, command.reach == .outside {
                sayNotKept()
            } else if try command.reach != .outside || !leavesWorldAlone() {
                try await command.run(in: self)
            }
        }
        return false
    }

    /// Cells that only leave, or leave for another session, are not part of the session they leave.
    private func begin(_ typed: String, _ lines: [ParsedLine]) throws(WorkbenchError) {
        // A key that was typed, or pasted, must not be kept.
        let input = Secret.all(in: surroundings.variables).reduce(Secret.maskingAddresses(in: typed)) {
            $1.redact(in: $0)
        }
        if lines.allSatisfy(\.isOutsideSession) { return }
        if session.path == nil, lines.contains(where: \.changesSession), let path = journalPath {
            openJournal(path)
        }
        do {
            try session.beginCell(input, at: surroundings.clock.milliseconds())
        } catch {
            goOnWithoutJournal(error)
            do {
                try session.beginCell(input, at: surroundings.clock.milliseconds())
            } catch {
                throw WorkbenchError(error)
            }
        }
        isInCell = true
    }

    /// The journal is begun with the first cell that changes something, so that a look around leaves no file.
    private func openJournal(_ path: String) {
        do {
            try session.save(to: path)
        } catch {
            if error.code == .exists, let free = SessionNames.next(after: path), free != path {
                session.rename(SessionNames.name(of: free))
                screen.message("\(path) was taken meanwhile; this session is \(free).")
                return openJournal(free)
            }
            journalPath = nil
            warn(WorkbenchError(error).description)
        }
    }

    private func goOnWithoutJournal(_ error: JournalError) {
        session.detach()
        warn(WorkbenchError(error).description)
    }

    private func finish(
        _ status: CellStatus, message: String? = nil, code: WorkbenchError.Code? = nil, exitStatus: Int32 = 0,
        isLast: Bool = false
    ) -> CellOutcome {
        if isInCell {
            isInCell = false
            telling?.steps.end()
            do {
                try session.finishCell(
                    CellFinish(status: status, message: message, code: code?.rawValue),
                    at: surroundings.clock.milliseconds())
            } catch {
                goOnWithoutJournal(error)
                return CellOutcome(status: .failed, exitStatus: 1, isLast: isLast)
            }
        }
        return CellOutcome(status: status, exitStatus: exitStatus, isLast: isLast)
    }

    /// Says what the user should know though the command goes on.
    func warn(_ text: String) {
        screen.message(screen.style.yellow("warning: ") + text)
    }

    private func sayNotKept() {
        screen.message("What this showed depended on the world outside the session, and is not kept.")
    }

    func say(_ error: WorkbenchError) {
        screen.message(screen.style.red("error: ") + error.message)
        if let hint = error.hint { screen.message(hint) }
    }
}

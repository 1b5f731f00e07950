import Console
import Determinism
import Sessions

/// A session's inputs as a script for `llm-nas run`.
struct ScriptDocument {
    private let name: String
    private let state: SessionState
    /// The cell that runs and is left out.
    private let running: Int?
    /// Only the cells that lead to the present state, so that the script runs from its start to its end.
    private let onlyGood: Bool
    /// Cells that went to another point of the history.
    private let moves: Set<Int>
    private let present: Set<Int>

    /// The seed of a session that was given none, which a script need not choose.
    private static let usualSeed = Seed(1)

    init(of session: Session, running: Int?, onlyGood: Bool) {
        name = session.header.name
        state = session.state
        self.running = running
        self.onlyGood = onlyGood
        moves = Set(session.records.filter { if case .moved = $0.event { true } else { false } }.map(\.cell))
        present = Set(session.state.timeline.line)
    }

    /// The whole script, closed by a newline.
    var text: String {
        var lines = [
            "# Session \(Sanitizer.singleLine(name)), seed \(state.seed), \(state.cells.count { $0.number != running }) cells.",
            "# Run it with: llm-nas run FILE",
        ]
        if state.seed != Self.usualSeed { lines.append("new --seed \(state.seed)") }
        for cell in state.cells where cell.number != running { lines += self.lines(of: cell) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of cell: NotebookCell) -> [String] {
        let inputs = cell.input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let why = reasonToLeaveOut(cell)
        if onlyGood, let why {
            return ["# [\(cell.number)] left out, \(why):"] + inputs.map { "#   " + Sanitizer.singleLine($0) }
        }
        let status = cell.finish?.status
        let remark = status == .done ? "" : " \(status?.rawValue ?? "broken off")"
        return ["# [\(cell.number)]\(remark)"] + inputs
    }

    /// Why a cell has no place in a script that is to run through; nil where it has one.
    private func reasonToLeaveOut(_ cell: NotebookCell) -> String? {
        switch cell.finish?.status {
        case .done: break
        case .failed: return "failed" + (cell.finish?.message.map { " (\(Sanitizer.singleLine($0)))" } ?? "")
        case .cancelled: return "cancelled; what it had evaluated is missing here"
        case nil: return "broken off; what it had evaluated is missing here"
        }
        if isUndone(cell.number) { return "undone" }
        guard let lines = try? CommandReader.lines(in: cell.input) else { return "not understood" }
        if lines.contains(where: \.cannotRepeat) { return "it names what is there already" }
        return nil
    }

    /// Whether the session went back behind the cell, or the cell itself was such a step.
    private func isUndone(_ number: Int) -> Bool {
        if moves.contains(number) { return true }
        if state.timeline.changed(in: number) { return !present.contains(number) }
        guard let standing = state.timeline.standing(after: number) else { return false }
        return standing != 0 && !present.contains(standing)
    }
}

extension ParsedLine {
    /// Whether it fails when it is run a second time, because its first run left something behind.
    fileprivate var cannotRepeat: Bool {
        if case .command(let command) = self, let save = command as? SaveCommand { save.path != nil } else { false }
    }
}

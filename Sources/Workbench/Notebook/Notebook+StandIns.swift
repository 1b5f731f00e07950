import Console
import Foundation
import Sessions

/// A command that types cells in its own place: they are what the session keeps, so that a journal, a script made from it
/// and a replay know nothing of how they were typed.
protocol StandInCommand: WorkbenchCommand {
    /// The cells to run, in order; none leaves the session as it is.
    func inputs(in notebook: isolated Notebook) throws(WorkbenchError) -> [String]
}

extension StandInCommand {
    static var effect: CommandEffect { .standsIn }

    func run(in notebook: isolated Notebook) async throws {
        preconditionFailure("what stands in for cells is not run as one")
    }
}

extension Notebook {
    /// Runs the cells that the command stands for, until one fails.
    func run(_ standIn: any StandInCommand) async -> CellOutcome {
        let inputs: [String]
        do {
            inputs = try standIn.inputs(in: self)
        } catch {
            say(error)
            return CellOutcome(status: .failed, exitStatus: error.exitStatus, isLast: false)
        }
        for input in inputs {
            screen.message("[\(nextCell)] \(Sanitizer.sanitized(input))")
            let outcome = await run(input)
            if outcome.status != .done { return outcome }
        }
        return .done
    }

    /// The input of a cell.
    /// - Parameter number: nil for the last one.
    func input(ofCell number: Int?) throws(WorkbenchError) -> String {
        let cells = state.cells
        guard let last = cells.last else {
            throw WorkbenchError(.badArgument, "There is no cell yet.", hint: "`help` lists the commands.")
        }
        let number = number ?? last.number
        guard let cell = cells.first(where: { $0.number == number }) else {
            throw WorkbenchError(
                .badArgument, "There is no cell \(number): 1 to \(last.number).", hint: "`history` lists them.")
        }
        return cell.input
    }

    /// The line that the next cell begins with, once.
    func takeDraft() -> String {
        defer { draft = nil }
        return draft ?? ""
    }

    /// Says that a person types here, who can change a line.
    func beTyped() {
        isTyped = true
    }
}

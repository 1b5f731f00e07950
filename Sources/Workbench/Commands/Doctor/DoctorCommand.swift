import ArgumentParser
import Determinism

/// Checks the set-up, or tries crashes.
struct DoctorCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("doctor", "the program, tables, gnuplot, fonts, terminal, folders, providers"),
        Example("doctor --json", "for other programs"),
        Example("doctor --crash .", "what a journal survives on this file system"),
    ]
    static let configuration = described(
        "doctor", "Check the set-up, or try what a journal survives.",
        discussion: """
            Each line is ok, warn (works, with less) or fail, with what to do next; a fail ends with status 1. Keys are \
            never shown. --crash DIR writes journals there with this program, kills it, fills their room, tears and \
            changes them, and says what was promised and what held; what it wrote is removed.
            """)

    @Option(help: "Try crashes in this directory.", completion: .directory)
    var crash: String?

    @Option(help: "How often the program is killed.")
    var rounds = 20

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if !(1...1000).contains(rounds) {
            throw ValidationError("--rounds takes a whole number from 1 to 1000, not \(rounds).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        if let crash {
            try await tryCrashes(in: crash, notebook)
            return
        }
        let report = Doctor(surroundings: notebook.surroundings).report()
        if format.isForMachines {
            format.show(report.table, on: notebook.screen)
        } else {
            report.lines(notebook.screen.style).forEach(notebook.screen.result)
        }
        if report.failures > 0 {
            throw WorkbenchError(.program, "\(report.failures) of \(report.findings.count) checks failed.")
        }
    }

    private func tryCrashes(in folder: String, _ notebook: isolated Notebook) async throws {
        let screen = notebook.screen
        let bench = try CrashBench(
            folder: folder, rounds: rounds, seed: notebook.state.seed, surroundings: notebook.surroundings)
        let report = try await bench.run { screen.message($0) }
        if format.isForMachines {
            format.show(report.table, on: screen)
        } else {
            report.lines(screen.style).forEach(screen.result)
        }
        if report.broken > 0 {
            throw WorkbenchError(
                .journal, "\(report.broken) of \(report.trials.count) promises were not kept.",
                hint: "What was written is kept in \(bench.place).")
        }
    }
}

import ArgumentParser
import Figures
import Foundation

/// What can be done with figures that were drawn.
struct FigureCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure", abstract: "Check figures that were drawn.", subcommands: [FigureVerifyCommand.self])
}

/// `figure verify`.
struct FigureVerifyCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("figure verify plots/tour-hv.pdf", "does its script still draw it, byte for byte?")]
    static let configuration = described(
        "verify", "Draw figures again by the scripts beside them, and compare every byte.",
        discussion: """
            Each script is run in a folder of its own; dates count as equal. A script that would do more than draw its \
            figure is not run. A figure that differs is explained: the first place, gnuplot and cairo of both, a missing \
            font.
            """)

    @Argument(help: "The figures: pdf, svg, png, eps, tikz or tex, with the .gp beside each.", completion: .file())
    var files: [String]

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let renderer = FigureRenderer(program: notebook.surroundings.gnuplot)
        var checks: [FigureVerdict] = []
        for file in files {
            do {
                checks.append(FigureVerdict(file: file, try renderer.differences(of: file)))
            } catch {
                // One figure alone is an error of its own; among many the others are still looked at.
                if files.count == 1 { throw WorkbenchError(error) }
                checks.append(FigureVerdict(file: file, verdict: .notChecked, reasons: [error.message]))
            }
        }
        if format.isForMachines {
            format.show(FigureVerdict.table(checks), on: notebook.screen)
        } else {
            checks.flatMap(\.lines).forEach(notebook.screen.result)
        }
        let failed = checks.count { $0.verdict != .same }
        guard failed > 0 else { return }
        throw WorkbenchError(
            .differs,
            files.count == 1
                ? "\(files[0]) is not what its script draws." : "\(failed) of \(files.count) figures are not verified.")
    }
}

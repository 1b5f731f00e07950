import ArgumentParser
import Figures

/// Where a figure goes, and in what style.
struct PlotOutput: ParsableArguments, Sendable {
    @Flag(help: "Draw to the terminal: as a picture where it says that it shows sixels, else with characters.")
    var term = false

    @Flag(help: "With --term: with characters on every terminal.")
    var characters = false

    @Option(help: "pdf, svg, png, eps, tikz or cairolatex; as often as you like.")
    var format: [FigureFormat] = []

    @Option(help: "ieee (3.5 in wide), acm, neurips, slides or plain.", transform: Self.style)
    var style: FigureStyle = .ieee

    @Option(help: "The file, its ending telling the format; default plots/SESSION-KIND.pdf.", completion: .file())
    var to: String?

    func validate() throws {
        if term, to != nil || !format.isEmpty {
            throw ValidationError("--term draws to the terminal; --to and --format draw to files.")
        }
        if characters, !term { throw ValidationError("--characters goes with --term.") }
        if let to, let ending = FigureFormat(path: to), let given = format.first, given != ending {
            throw ValidationError(
                "'\(to)' ends as \(ending.rawValue), and --format says \(given.rawValue): choose one.")
        }
        if to != nil, format.count > 1 { throw ValidationError("--to names one file; give one --format or none.") }
    }

    private static func style(_ name: String) throws -> FigureStyle {
        guard let style = FigureStyle.named(name) else {
            let names = FigureStyle.all.map(\.name).joined(separator: ", ")
            throw ValidationError("'\(name.prefix(40))' is no style: \(names).")
        }
        return style
    }
}

extension FigureFormat: ExpressibleByArgument {}

/// The names of the files a format writes for one figure.
struct FigureFiles: Sendable, Equatable {
    let format: FigureFormat
    /// The name asked for.
    let name: String

    /// The name gnuplot draws to. Its cairolatex writes a PDF of the same stem beside the text, which would replace a
    /// PDF drawn of the same figure; with another stem the two live side by side.
    var drawn: String { format == .cairolatex ? stem + "-lines.tex" : name }

    /// The names in the end, the one asked for first.
    var published: [String] { format == .cairolatex ? [name, stem + "-lines.pdf"] : [name] }

    /// What a script runs after drawing, so that it ends with the same names and bytes.
    var shellCommands: [String] {
        var commands: [String] = []
        if drawn != name { commands.append("mv \(Self.shellQuoted(drawn)) \(Self.shellQuoted(name))") }
        let dated = published.last ?? name
        if let command = DateEraser.shellCommand(format: format, quotedFile: Self.shellQuoted(dated)) {
            commands.append(command)
        }
        return commands
    }

    private var stem: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The name for a shell; `./` keeps a leading dash from being read as an option.
    private static func shellQuoted(_ name: String) -> String { "./'" + name.replacing("'", with: "'\"'\"'") + "'" }
}

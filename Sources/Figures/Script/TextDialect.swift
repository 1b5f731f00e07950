/// How an output reads text, and so how literal text must be written for it.
package enum TextDialect: Sendable, Equatable {
    /// gnuplot's enhanced mode, where `_ ^ { } @ & ~ \` are commands.
    case enhanced
    /// LaTeX.
    case latex
    /// Letters as they are.
    case plain

    /// `text` as a quoted gnuplot string that shows every character literally.
    func quoted(_ text: String) -> String { Self.quote(literal(text)) }

    /// The same for a tick label, which gnuplot also reads as a number format.
    func quotedTick(_ text: String) -> String {
        Self.quote(literal(text).replacing("%", with: "%%"))
    }

    /// A gnuplot string of exactly this text.
    ///
    /// Nothing is special between single quotes, but gnuplot's way to write one of them there fails at the string's
    /// start and for two in a row; such text stands between double quotes, where a backtick would start a command.
    static func quote(_ text: String) -> String {
        guard text.contains("'") else { return "'\(text)'" }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.replacing("`", with: "\\140"))\""
    }

    /// `text` with the commands of this dialect turned to letters; control characters become spaces.
    package func literal(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let character = scalar.properties.generalCategory == .control ? " " : String(scalar)
            switch self {
            case .plain: result += character
            case .enhanced: result += "_^{}@&~\\".contains(character) ? "\\\(character)" : character
            case .latex: result += Self.latexLetters[character] ?? character
            }
        }
        return result
    }

    private static let latexLetters: [String: String] = [
        "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_",
        "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
        "|": "\\textbar{}", "≥": "$\\ge$", "≤": "$\\le$", "×": "$\\times$", "±": "$\\pm$", "−": "$-$",
        "µ": "$\\mu$", "μ": "$\\mu$", "→": "$\\to$", "τ": "$\\tau$", "ρ": "$\\rho$", "ε": "$\\varepsilon$",
    ]
}

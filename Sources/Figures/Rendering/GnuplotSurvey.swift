/// What the gnuplot of this machine can do.
package struct GnuplotSurvey: Sendable, Equatable {
    /// `5.4 patchlevel 4`.
    package let version: String
    /// The names of its terminals.
    package let terminals: Set<String>
    /// For each style whose font is missing, the font that is drawn instead, in the order of the styles.
    package let replacements: [Replacement]

    /// A style that is drawn in another font than it wants.
    package struct Replacement: Sendable, Equatable {
        package let style: String
        package let wanted: String
        package let used: String
    }

    /// Asks the gnuplot called `program`, searched in PATH.
    /// - Throws: `gnuplotMissing`, and what a gnuplot that does not answer throws.
    package init(program: String) throws(FigureError) {
        var session = try GnuplotSession(program: program, folder: nil, limit: .seconds(20), isCancelled: { false })
        session.send([
            "set print '-'", "print GPVAL_VERSION", "print GPVAL_PATCHLEVEL", "print GPVAL_TERMINALS", "set print",
        ])
        let lines = try session.finish().output.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        version = lines.count > 1 ? "\(lines[0]) patchlevel \(lines[1])" : "unknown"
        terminals = Set(lines.dropFirst(2).joined(separator: " ").split(separator: " ").map(String.init))
        var replacements: [Replacement] = []
        for style in FigureStyle.all {
            var settled = style
            if try FontCheck.settle(&settled, &session) != nil {
                replacements.append(
                    Replacement(style: style.name, wanted: style.fontFamily, used: settled.fontFamily))
            }
        }
        self.replacements = replacements
    }

    /// What gnuplot calls the terminal that draws a format.
    package static func terminal(of format: FigureFormat) -> String {
        switch format {
        case .pdf: "pdfcairo"
        case .svg: "svg"
        case .png: "pngcairo"
        case .eps: "epscairo"
        case .tikz: "tikz"
        case .cairolatex: "cairolatex"
        }
    }
}

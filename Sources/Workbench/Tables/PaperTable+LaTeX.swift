import Console
import Figures

extension PaperTable {
    /// The table in LaTeX, closed by a newline; it needs the package booktabs.
    ///
    /// What is wider than a column of print takes the width of a two-column page. Bold is best; a raised sign is the test's mark, set
    /// so that it takes no room and figures stand below each other.
    var latex: String {
        let environment = isWide ? "table*" : "table"
        let alignments = columns.map { $0.alignment == .left ? "l" : "r" }.joined()
        var lines = provenance.map { "% " + Sanitizer.singleLine($0) }
        lines += [
            "% \\usepackage{booktabs}", "\\begin{\(environment)}[t]", "\\centering",
            "\\caption{\(caption.map(Self.escaped).joined(separator: " "))}", "\\label{tab:\(name)}",
            "\\\(isWide ? "scriptsize" : "footnotesize")", "\\setlength{\\tabcolsep}{\(isWide ? 3 : 5)pt}",
            "\\begin{tabular}{\(alignments)}", "\\toprule",
        ]
        lines += spanLines
        lines.append(row(columns.map { Self.escaped($0.title) }))
        for group in groups {
            lines.append("\\midrule")
            if let title = group.title {
                lines.append("\\multicolumn{\(columns.count)}{l}{\\emph{\(Self.escaped(title))}} \\\\")
            }
            lines += group.rows.map { row($0.map(Self.latex)) }
        }
        lines += ["\\bottomrule", "\\end{tabular}", "\\end{\(environment)}"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether it needs more than a column of print. chosen: 62 letters of 8 points fill a column of 3.5 inches.
    private var isWide: Bool {
        let widths = columns.enumerated().map { place, column in
            let cells = groups.flatMap { group in group.rows.map { $0[place].text.count } }
            return max(cells.max() ?? 0, column.title.count) + 2
        }
        return widths.reduce(0, +) > 62
    }

    private var spanLines: [String] {
        guard columns.contains(where: { $0.span != nil }) else { return [] }
        let heads = spans.map { span in
            span.title.map { "\\multicolumn{\(span.count)}{c}{\(Self.escaped($0))}" }
                ?? Array(repeating: "", count: span.count).joined(separator: " & ")
        }
        let rules = spans.filter { $0.title != nil }.map { "\\cmidrule(lr){\($0.first + 1)-\($0.first + $0.count)}" }
        return [row(heads), rules.joined(separator: " ")]
    }

    private func row(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\" }

    private static func latex(_ cell: Cell) -> String {
        let text = cell.text == Cell.missing.text ? "--" : escaped(cell.text)
        let mark =
            switch cell.mark {
            case .better: "\\rlap{$^{+}$}"
            case .worse: "\\rlap{$^{-}$}"
            case nil: ""
            }
        return (cell.isBest ? "\\textbf{\(text)}" : text) + mark
    }

    private static func escaped(_ text: String) -> String { TextDialect.latex.literal(text) }
}

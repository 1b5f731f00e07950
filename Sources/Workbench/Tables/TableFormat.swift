/// A form that a table is written in.
enum TableFormat: String, CaseIterable, Sendable {
    case latex, markdown, csv, json

    /// The form that a file's ending tells; nil for any other ending.
    init?(path: String) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard path.contains("."), let format = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
        self = format
    }

    /// The ending of files in this form.
    var ending: String {
        switch self {
        case .latex: "tex"
        case .markdown: "md"
        case .csv: "csv"
        case .json: "json"
        }
    }

    /// The table in this form, closed by a newline.
    func text(of table: PaperTable) -> String {
        switch self {
        case .latex: table.latex
        case .markdown: table.markdown
        case .csv: table.data.csv
        case .json: table.data.json
        }
    }
}

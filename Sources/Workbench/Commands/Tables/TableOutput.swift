import ArgumentParser
import Foundation

/// In which form a table is written, and where.
struct TableOutput: ParsableArguments, Sendable {
    @Option(help: "latex (booktabs), markdown, csv or json; a table for the screen unless said.")
    var format: TableFormat?

    @Option(help: "The file, its ending telling the form; standard output unless said.", completion: .file())
    var to: String?

    func validate() throws {
        guard let to else { return }
        let ending = TableFormat(path: to)
        if ending == nil, format == nil {
            let endings = TableFormat.allCases.map(\.ending).joined(separator: ", ")
            throw ValidationError("'\(to.prefix(60))' tells no form: end it in \(endings), or give --format.")
        }
        if let ending, let format, ending != format {
            throw ValidationError(
                "'\(to.prefix(60))' ends as \(ending.rawValue), and --format says \(format.rawValue): choose one.")
        }
    }

    /// Writes the table; on the screen its caption stands under it.
    func show(_ table: PaperTable, on notebook: isolated Notebook) throws(WorkbenchError) {
        guard let form = format ?? to.flatMap({ TableFormat(path: $0) }) else {
            notebook.screen.table(table.screenTable)
            for sentence in table.caption { notebook.screen.message(sentence) }
            return
        }
        guard let to else {
            notebook.screen.result(form.text(of: table).trimmingEnd())
            return
        }
        try TextFile.write(form.text(of: table), to: to)
        notebook.screen.result("wrote \(to)")
    }
}

extension TableFormat: ExpressibleByArgument {}

/// Text files that commands write whole.
enum TextFile {
    /// Replaces the file at `path`; its folder is made where it is missing.
    static func write(_ text: String, to path: String) throws(WorkbenchError) {
        do {
            let folder = (path as NSString).deletingLastPathComponent
            if !folder.isEmpty {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw WorkbenchError(
                .file, "\(path) could not be written: \(error.localizedDescription)", hint: "Name another file.")
        }
    }
}

import ArgumentParser
import Foundation

/// Writes the session as a document or a script.
struct ExportCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("export html", "one file with tables and figures inside: sessions/NAME.html"),
        Example("export md - --no-answers", "Markdown on standard output, without prompts and answers"),
        Example("export ipynb", "a Jupyter notebook, to look at"),
        Example("export script --ok-only", "the cells that lead here: runs again with `llm-nas run`"),
    ]
    static let configuration = described(
        "export", "Write the session as HTML, Markdown, a Jupyter notebook or a script.",
        discussion: """
            Outputs are made again from the journal, so they show what was shown; figures are drawn anew and lie inside. \
            Of a script, --ok-only leaves out what failed, was cancelled or was undone.
            """)

    @Argument(help: "\(Form.allCases.map(\.rawValue).joined(separator: ", ")).")
    var form: Form

    @Argument(
        help: "The file, which is replaced; - for standard output; default NAME beside the journal.",
        completion: .file())
    var file: String?

    @Flag(name: .customLong("no-answers"), help: "Leave out prompts and answers.")
    var withoutAnswers = false

    @Flag(help: "Only cells that ended well and were not undone.")
    var okOnly = false

    /// The kinds of document.
    enum Form: String, CaseIterable, ExpressibleByArgument { case html, md, ipynb, script }

    func validate() throws {
        if okOnly, form != .script {
            throw ValidationError("--ok-only is of `export script`; documents show every cell.")
        }
        if withoutAnswers, form == .script { throw ValidationError("A script has no answers to leave out.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        let text = try await text(of: notebook)
        if file == "-" {
            notebook.screen.result(text.trimmingEnd())
            return
        }
        let path =
            file
            ?? "\(notebook.surroundings.sessionsDirectory)/\(notebook.name)\(form == .script ? "-export.nas" : "." + form.rawValue)"
        do {
            let folder = (path as NSString).deletingLastPathComponent
            if !folder.isEmpty {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw WorkbenchError(
                .file, "\(path) could not be written: \(error.localizedDescription)",
                hint: "Name another file, or - for standard output.")
        }
        notebook.screen.result("wrote \(path), \((text.utf8.count + 1023) / 1024) KiB")
    }

    private func text(of notebook: isolated Notebook) async throws -> String {
        switch form {
        case .html: return HTMLDocument(document: await notebook.document(withExchanges: !withoutAnswers)).text
        case .md: return MarkdownDocument(document: await notebook.document(withExchanges: !withoutAnswers)).text
        case .ipynb:
            let document = await notebook.document(withExchanges: !withoutAnswers)
            do {
                return try JupyterDocument(document: document).text()
            } catch {
                throw WorkbenchError(.file, "The notebook has no JSON: \(error.localizedDescription).")
            }
        case .script:
            return ScriptDocument(
                of: notebook.session, running: notebook.isInCell ? notebook.session.currentCell : nil, onlyGood: okOnly
            ).text
        }
    }
}

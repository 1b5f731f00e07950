import ArgumentParser
import Console
import Foundation
import Search
import SearchSpaces
import Sessions

/// Labels an architecture.
struct MarkCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("mark 9930 \"to train first\"", "a label, shown in front, lineage, figures and exports"),
        Example("mark 9930 --remove", "takes it away"),
        Example("mark", "the labels there are"),
    ]
    static let configuration = described(
        "mark", "Label an architecture, take its label away, or list the labels.",
        discussion: """
            A label is yours and stays with the architecture: it changes no search, and `undo` does not take it back.
            """)

    @Argument(help: "The cell's text, its index from 0 to 15624, or '#12' for the twelfth evaluation.")
    var cell: String?

    @Argument(help: "The label, at most 60 characters.")
    var label: [String] = []

    @Flag(help: "Take the label away.")
    var remove = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if remove, cell == nil { throw ValidationError("--remove needs the architecture whose label is to go.") }
        if remove, !label.isEmpty { throw ValidationError("--remove takes no label.") }
        if words.count > 60 { throw ValidationError("A label has at most 60 characters, not \(words.count).") }
    }

    private var words: String {
        Sanitizer.singleLine(label.joined(separator: " ")).trimmingCharacters(in: .whitespaces)
    }

    func run(in notebook: isolated Notebook) async throws {
        guard let cell else {
            format.show(MarksReport(state: notebook.state).table, on: notebook.screen)
            return
        }
        let architecture = try notebook.architecture(named: cell)
        let old = notebook.state.marks[architecture]
        let name = notebook.name(of: architecture)
        if remove {
            guard let old else { throw WorkbenchError(.badArgument, "\(name) has no label.") }
            try notebook.record(.marked(Mark(architecture: architecture, label: "")))
            notebook.screen.message("\(name) is no longer \"\(old)\".")
        } else if words.isEmpty {
            throw WorkbenchError(
                .usage, "`mark \(cell)` needs a label.", hint: "`mark \(cell) --remove` takes the present one away.")
        } else {
            try notebook.record(.marked(Mark(architecture: architecture, label: words)))
            notebook.screen.message("\(name) is \"\(words)\"\(old.map { ", no longer \"\($0)\"" } ?? "").")
        }
    }
}

import ArgumentParser
import Foundation

/// Lets the user change a cell's input and runs what comes of it.
struct EditCommand: StandInCommand {
    static let examples = [
        Example("edit 4", "cell 4's line at the prompt, to change and enter"),
        Example("edit 4 --editor", "in your editor"),
    ]
    static let configuration = described(
        "edit", "Change the input of an earlier cell and run it as a new cell.",
        discussion: """
            A cell of one line is put at the prompt. One of several lines, and any with --editor, opens in $VISUAL, \
            $EDITOR or vi; what is saved is run when the editor ends, unless it is empty or unchanged. It needs a person \
            at a terminal: scripts use `rerun`.
            """)

    @Argument(help: "The cell's number; the last cell if it is left out.")
    var number: Int?

    @Flag(help: "Open the editor for a single line as well.")
    var editor = false

    func inputs(in notebook: isolated Notebook) throws(WorkbenchError) -> [String] {
        guard notebook.isTyped else {
            throw WorkbenchError(
                .usage, "`edit` needs a person at a terminal, and here is none.",
                hint: "`rerun \(number.map(String.init) ?? "N")` runs a cell's input again as it is.")
        }
        let input = try notebook.input(ofCell: number)
        if !editor, !input.contains("\n") {
            notebook.draft = input
            return []
        }
        let changed = try TextEditor(variables: notebook.surroundings.variables).edit(input)
        if changed.isEmpty || changed == input {
            notebook.screen.message(
                changed.isEmpty ? "Nothing was left to run." : "Nothing was changed, so nothing was run.")
            return []
        }
        return [changed]
    }
}

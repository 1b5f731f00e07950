import ArgumentParser
import Foundation
import Search
import Sessions

/// `prompt edit`: another wording for this session.
struct PromptEditCommand: WorkbenchCommand {
    static let reach = CommandReach.recorded
    static let effect = CommandEffect.changes
    static let examples = [
        Example("prompt edit propose --from my-prompt.txt", "the words of a file from now on"),
        Example("prompt edit propose --standard", "back to the standard words"),
        Example("prompt edit revise", "in your editor (VISUAL or EDITOR)"),
    ]
    static let configuration = described(
        "edit", "Word this session's prompts otherwise.",
        discussion: """
            The text is kept in the journal, so a replay needs no file. A line [system] opens what the model is told of \
            its part, [user] what it is asked; a paragraph of placeholders that have nothing to say is left out. \
            `prompt template propose` prints the template in use and `help prompt template` the placeholders.
            """)

    @Argument(help: "propose or revise.")
    var purpose: DesignPrompt.Purpose

    @Option(help: "Read the template from this file.", completion: .file())
    var from: String?

    @Flag(help: "Go back to the standard template.")
    var standard = false

    func validate() throws {
        if standard, from != nil { throw ValidationError("--standard and --from exclude each other.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        guard let choice = try notebook.outside({ $0.template() }, live: { try choice(in: notebook) }) else {
            notebook.screen.message("Nothing was changed.")
            return
        }
        try notebook.word(choice)
        guard let template = choice.template else {
            notebook.screen.message("Prompts (\(purpose.rawValue)) are worded by the standard template again.")
            return
        }
        let left = PromptPlaceholder.allCases.filter {
            PromptTemplate.standard(purpose).placeholders.contains($0) && !template.placeholders.contains($0)
        }
        if !left.isEmpty {
            notebook.warn("it no longer says \(left.map { "{{\($0.rawValue)}}" }.joined(separator: ", ")).")
        }
        notebook.screen.message(
            "Prompts (\(purpose.rawValue)) are worded by template \(notebook.state.templates.name(purpose)); "
                + "`prompt diff \(purpose.rawValue)` compares it with the standard one.")
    }

    /// What the user chose; nil where it is in use already.
    private func choice(in notebook: isolated Notebook) throws -> TemplateChoice? {
        if standard {
            let isStandard = notebook.state.templates[own: purpose] == nil
            return isStandard ? nil : TemplateChoice(purpose: purpose, template: nil)
        }
        let text = try from.map(Self.text(of:)) ?? edited(notebook)
        let template = try Self.template(text, kept: nil)
        let isSame = template.text == notebook.state.templates[purpose].text
        return isSame ? nil : TemplateChoice(purpose: purpose, template: template)
    }

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: (path as NSString).expandingTildeInPath) else {
            throw WorkbenchError(.file, "\(path.prefix(200)) cannot be read.")
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func template(_ text: String, kept path: String?) throws -> PromptTemplate {
        do throws(PromptTemplateError) {
            return try PromptTemplate(parsing: text)
        } catch {
            let hints = [error.hint, path.map { "Your text is kept in \($0)." }].compactMap { $0 }
            throw WorkbenchError(
                .badArgument, error.message, hint: hints.isEmpty ? nil : hints.joined(separator: " "))
        }
    }

    /// What the user's editor leaves of the template; a faulty text is kept in its file.
    private func edited(_ notebook: isolated Notebook) throws -> String {
        guard notebook.asker != nil else {
            throw WorkbenchError(
                .badArgument, "There is no terminal for an editor here.",
                hint: "`prompt edit \(purpose.rawValue) --from FILE` reads a file.")
        }
        let variables = notebook.surroundings.variables
        let editor = [variables["VISUAL"], variables["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
        let path = NSTemporaryDirectory() + "llm-nas-\(purpose.rawValue)-\(UUID().uuidString.prefix(8)).txt"
        do {
            try Data(notebook.state.templates[purpose].text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw WorkbenchError(.file, "\(path) cannot be written.")
        }
        try ShellEscape.run("\(editor) '\(path)'")
        let text = try Self.text(of: path)
        _ = try Self.template(text, kept: path)
        try? FileManager.default.removeItem(atPath: path)
        return text
    }
}

extension Notebook {
    /// Words prompts by another template from now on.
    func word(_ choice: TemplateChoice) throws(WorkbenchError) {
        try record(.templateChosen(choice))
        // The designer at hand still words them the old way.
        designer = nil
    }
}

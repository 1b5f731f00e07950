import Foundation
import LanguageModels
import Search
import Sessions

/// A session as it would have gone from some cell on, had something been otherwise.
///
/// It becomes a session of its own: the cells of the present line before `from` as they were, then what was changed as
/// cells, then the later cells typed again. Answers stand where the prompt is the same to the letter.
struct Counterfactual {
    /// The first cell that is typed again.
    let from: Int
    /// What is otherwise.
    let changes: [CounterfactualChange]
    /// Who answers prompts that differ; nil for whoever answered before.
    let designer: String?

    /// The cells of a journal that are typed again, in order.
    func tail(of state: SessionState) -> [NotebookCell] {
        let line = Set(state.timeline.line)
        return state.cells.filter { line.contains($0.number) && $0.number >= from }
    }

    /// A cell that is typed again, or one that says what is otherwise.
    struct Typed: Equatable {
        let input: String
        /// After how many generations, the start among them, it is cut short; nil where it was not.
        let cut: Int?
    }

    /// What is typed: the changes, then the tail, where a cell that was cut short goes as far as it went.
    func inputs(for contents: JournalContents, _ state: SessionState) -> [Typed] {
        var inputs = designer.map { ["llm use \($0)"] } ?? []
        let settings = changes.compactMap(\.setting)
        if !settings.isEmpty { inputs.append("set " + settings.joined(separator: " ")) }
        inputs += changes.compactMap(\.command)
        return inputs.map { Typed(input: $0, cut: nil) }
            + tail(of: state).map { cell in
                let isWhole = cell.finish.map { $0.status != .cancelled } ?? false
                return Typed(
                    input: cell.input, cut: isWhole ? nil : Self.generations(of: cell, in: contents.records))
            }
    }

    /// How many generations a cell finished, the start among them.
    private static func generations(of cell: NotebookCell, in records: [JournalRecord]) -> Int {
        records.count { record in
            if case .search(.generationFinished) = record.event { record.cell == cell.number } else { false }
        }
    }

    /// The part of the journal that stays: the present line before `from`.
    func head(of contents: JournalContents, _ state: SessionState) -> [JournalRecord] {
        let line = Set(state.timeline.line)
        return contents.records.filter { $0.cell < from && line.contains($0.cell) }.renumbered()
    }
}

/// One thing that is otherwise: `children=6`, `kb.r12=off`.
enum CounterfactualChange: Equatable {
    case setting(String)
    /// A rule that is retired.
    case rule(String)

    init(_ text: String) throws(WorkbenchError) {
        if text.hasPrefix("kb.") {
            let parts = text.dropFirst(3).split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[1] == "off" else {
                throw WorkbenchError(
                    .badArgument, "'\(text.prefix(40))' is no change of a rule.", hint: "For example --set kb.r12=off.")
            }
            self = .rule(parts[0].hasPrefix("rule") ? "r" + parts[0].dropFirst(4) : parts[0])
        } else {
            _ = try SettingChange(text)
            self = .setting(text)
        }
    }

    var setting: String? {
        if case .setting(let text) = self { text } else { nil }
    }

    /// The command that makes the change.
    var command: String? {
        if case .rule(let id) = self { "kb retire \(id)" } else { nil }
    }
}

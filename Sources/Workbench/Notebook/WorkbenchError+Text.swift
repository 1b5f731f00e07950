import Benchmarks
import Console

// The only place where the workbench's own errors are worded.
extension WorkbenchError {
    static func standsAlone() -> WorkbenchError {
        WorkbenchError(
            .usage,
            """
            A command that leaves the session (`open`, `new`, `fork`), moves in its history (`undo`) or types other cells \
            (`rerun`, `edit`) stands alone in its cell.
            """,
            hint: "Type it by itself; nothing of this cell was done.")
    }

    static func needsSession(_ command: String) -> WorkbenchError {
        WorkbenchError(
            .usage, "`\(command)` needs a session, which one command alone does not have.",
            hint: "Use `llm-nas --session NAME -c '...'`, or `llm-nas` and type it there.")
    }

    static func noTask() -> WorkbenchError {
        WorkbenchError(
            .noTask, "No task is chosen yet.", hint: "Choose a dataset and a device: `task cifar10 edgegpu`.")
    }

    static func nothingEvaluated() -> WorkbenchError {
        WorkbenchError(.nothingEvaluated, "Nothing was evaluated yet.", hint: "`evolve 5` runs five generations.")
    }

    static func noFigures(dataset: Dataset, device: Device) -> WorkbenchError {
        WorkbenchError(
            .noTables, "The tables hold no figures of \(device.name) for \(dataset.name).",
            hint: "`data show` lists what was imported.")
    }

    static func noAccuracies(dataset: Dataset) -> WorkbenchError {
        WorkbenchError(
            .noTables, "The tables hold no accuracies for \(dataset.name).",
            hint: "`data import DIR` with nb201-accuracy.csv.gz in DIR brings them.")
    }

    static func unknownName(_ kind: String, _ name: String, known: [String]) -> WorkbenchError {
        let shown = String(name.prefix(40))
        let near = NearestName.suggestions(for: name, in: known, limit: 1).first
        return WorkbenchError(
            .badArgument, "'\(shown)' is no \(kind): \(known.joined(separator: ", ")).",
            hint: near.map { "Did you mean \($0)?" })
    }

    static func unknownCommand(_ word: String, known: [String]) -> WorkbenchError {
        let near = NearestName.suggestions(for: word, in: known)
        let hint = near.isEmpty ? "`help` lists the commands." : "Did you mean \(near.joined(separator: " or "))?"
        return WorkbenchError(.usage, "'\(String(word.prefix(40)))' is no command.", hint: hint)
    }

    static func unknownCommand(_ word: String, of family: String, known: [String]) -> WorkbenchError {
        let near = NearestName.suggestions(for: word, in: known, limit: 1).first
        return WorkbenchError(
            .usage, "'\(word.prefix(40))' is no command of \(family): \(known.joined(separator: ", ")).",
            hint: near.map { "Did you mean \(family) \($0)?" } ?? "`help \(family)` shows how they are typed.")
    }

    static func otherTables(_ expected: String, found: String) -> WorkbenchError {
        WorkbenchError(
            .noTables,
            "This session was made with tables of digest \(expected); the tables here have \(found).",
            hint: "What is recorded can be shown; a search goes on only with the same tables.")
    }

    static func partitionInUse(_ evaluations: Int) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "\(evaluations) evaluations lie in the present niches, so they cannot be cut anew.",
            hint: "`task` begins a search from nothing; then `partition`.")
    }
}

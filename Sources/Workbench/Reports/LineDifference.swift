import Console
import Determinism
import Foundation
import Search
import SearchSpaces
import Sessions

/// What differs between two points of a session's history.
struct LineDifference {
    /// One thing that differs; nil where there was or is nothing.
    struct Change: Equatable {
        /// `task`, `settings`, `population`, `front` or `knowledge`.
        let part: String
        let what: String
        let before: String?
        let after: String?
    }

    let changes: [Change]

    init(before: SessionLine, after: SessionLine, space: any SearchSpace) {
        changes =
            Self.task(before, after) + Self.settings(before, after) + Self.population(before, after)
            + Self.front(before, after, space) + Self.knowledge(before, after)
    }

    var table: TextTable {
        TextTable(
            columns: [.init("part"), .init("what"), .init("before"), .init("after")],
            rows: changes.map { change in
                [.text(change.part), .text(change.what)]
                    + [change.before, change.after].map { $0.map { .text(Sanitizer.singleLine($0)) } ?? .missing }
            })
    }

    private static func task(_ before: SessionLine, _ after: SessionLine) -> [Change] {
        let fields: [(String, (SessionLine) -> String?)] = [
            ("task", { $0.task?.title }), ("accuracy", { $0.task?.accuracy }),
            ("objectives", { $0.task?.objectives.map(\.rawValue).joined(separator: " ") }),
            ("tables", { $0.task?.tables?.short }), ("designer", { $0.designer?.identity.description }),
            ("niches", { $0.search.partition.map { "\($0.niches.count) by \($0.axis.rawValue)" } }),
        ]
        return changes("task", fields.map { ($0, $1(before), $1(after)) })
    }

    /// Field by field as the journal names them, so that none is forgotten.
    private static func settings(_ before: SessionLine, _ after: SessionLine) -> [Change] {
        let pairs = [("settings", fields(before.settings), fields(after.settings))]
        let budgets = [("budget", fields(before.search.budget), fields(after.search.budget))]
        return (pairs + budgets).flatMap { part, old, new in
            changes(part, Set(old.keys).union(new.keys).sorted().map { ($0, old[$0], new[$0]) })
        }
    }

    private static func fields(_ value: some Encodable) -> [String: String] {
        guard let text = try? CanonicalJSON.text(value),
            let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        else { return [:] }
        return object.mapValues { "\($0)" }
    }

    private static func population(_ before: SessionLine, _ after: SessionLine) -> [Change] {
        let niches = max(before.search.partition?.niches.count ?? 0, after.search.partition?.niches.count ?? 0)
        var figures: [(String, String?, String?)] = [
            ("generation", generation(before), generation(after)),
            ("evaluations", "\(before.search.archive.count)", "\(after.search.archive.count)"),
        ]
        for niche in 0..<niches {
            let count = { (line: SessionLine) in "\(line.search.archive.evaluations.count { $0.niche == niche })" }
            figures.append(("evaluations of niche \(niche)", count(before), count(after)))
        }
        figures.append(("front", "\(before.search.archive.front().count)", "\(after.search.archive.front().count)"))
        figures.append(("HV (span)", volume(before), volume(after)))
        return changes("population", figures)
    }

    private static func generation(_ line: SessionLine) -> String? { line.search.generation.map { "\($0)" } }

    private static func volume(_ line: SessionLine) -> String? {
        line.search.reports.last?.span.map { NumberText.fixed($0.hv, digits: 4) }
    }

    /// Cells that entered the front or left it, by error.
    private static func front(_ before: SessionLine, _ after: SessionLine, _ space: any SearchSpace) -> [Change] {
        let old = before.search.archive.front()
        let new = after.search.archive.front()
        let were = Set(old.map(\.representative))
        let are = Set(new.map(\.representative))
        let values = { (evaluation: Evaluation) in
            evaluation.values.map { NumberText.trimmed($0, digits: 4) }.joined(separator: " ")
        }
        return old.filter { !are.contains($0.representative) }.map {
            Change(part: "front", what: space.text(of: $0.architecture), before: values($0), after: nil)
        }
            + new.filter { !were.contains($0.representative) }.map {
                Change(part: "front", what: space.text(of: $0.architecture), before: nil, after: values($0))
            }
    }

    private static func knowledge(_ before: SessionLine, _ after: SessionLine) -> [Change] {
        let old = before.search.knowledge
        let new = after.search.knowledge
        let ids = (old.rules.count >= new.rules.count ? old : new).rules.map(\.id)
        return changes(
            "knowledge", ids.map { id in (id, old.rule(id).map(words), new.rule(id).map(words)) })
    }

    private static func words(_ rule: Rule) -> String {
        let state = rule.isActive ? "" : "retired: "
        return state + (rule.isPinned ? "pinned: " : "") + "\(rule.polarity.rawValue): \(rule.text)"
    }

    private static func changes(_ part: String, _ figures: [(String, String?, String?)]) -> [Change] {
        figures.filter { $0.1 != $0.2 }.map { Change(part: part, what: $0.0, before: $0.1, after: $0.2) }
    }
}

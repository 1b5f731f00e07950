import Foundation

/// A designer's revision of the knowledge base:
/// `{"add": [{"polarity", "scope", "text", "check"}], "edit": [{"id", ...}], "retire": [{"id", "reason"}]}`.
package enum RevisionAnswer: Equatable {
    /// The edits asked for, additions after retirements so that a retired rule makes room for a new one.
    case edits([KnowledgeEdit])
    /// Nothing in the answer could be read as a revision.
    case unreadable(String)

    /// Edits beyond this number are not read. chosen: more than all rules a niche can see.
    static let limit = 24

    /// Reads an answer about `niche`, tolerant of prose and fences around the JSON.
    package static func read(_ text: String, niche: Int) -> RevisionAnswer { read(text, unscoped: .niche(niche)) }

    /// The same; a rule that names no scope gets `unscoped`.
    package static func read(_ text: String, unscoped: RuleScope) -> RevisionAnswer {
        if JSONExtract.isBlank(text) { return .unreadable("the answer was empty") }
        let objects = JSONExtract.objects(in: text)
        for object in objects.prefix(32) {
            if let whole = try? JSONDecoder().decode(Whole.self, from: Data(object.utf8)), whole.isRevision {
                return .edits(Array(whole.edits(unscoped: unscoped).prefix(limit)))
            }
        }
        return .unreadable(
            objects.isEmpty
                ? "the answer held no JSON object"
                : "no JSON object in the answer had \"add\", \"edit\" or \"retire\"")
    }

    private struct Whole: Decodable {
        let add: LeadingElements<Lenient<Addition>>?
        let edit: LeadingElements<Lenient<Change>>?
        let retire: LeadingElements<Lenient<Retirement>>?

        var isRevision: Bool { add != nil || edit != nil || retire != nil }

        func edits(unscoped: RuleScope) -> [KnowledgeEdit] {
            let retirements = (retire?.elements ?? []).compactMap(\.value).map(\.asEdit)
            let changes = (edit?.elements ?? []).compactMap(\.value).map(\.asEdit)
            let additions = (add?.elements ?? []).compactMap(\.value).map { $0.asEdit(unscoped: unscoped) }
            return retirements + changes + additions
        }
    }

    /// An element that may be of the wrong form without spoiling its neighbours.
    private struct Lenient<Value: Decodable>: Decodable {
        let value: Value?

        init(from decoder: any Decoder) throws {
            value = try? Value(from: decoder)
        }
    }

    private struct Addition: Decodable {
        let polarity: RulePolarity
        let scope: String?
        let text: String
        let check: String?

        /// A rule without a scope, or with the word `niche` alone, gets the one that is given.
        func asEdit(unscoped: RuleScope) -> KnowledgeEdit {
            let place = scope.flatMap(RuleScope.init) ?? unscoped
            return .add(polarity: polarity, scope: place, text: text, check: check.flatMap { $0.isEmpty ? nil : $0 })
        }
    }

    private struct Change: Decodable {
        let id: String
        let polarity: RulePolarity?
        let text: String?
        let check: String?

        var asEdit: KnowledgeEdit {
            let change: CheckChange = check.map { $0.isEmpty ? .remove : .replace($0) } ?? .keep
            return .edit(id: id, change: RuleChange(polarity: polarity, text: text, check: change))
        }
    }

    private struct Retirement: Decodable {
        let id: String
        let reason: String?

        var asEdit: KnowledgeEdit { .retire(id: id, reason: Rationale.bounded(reason ?? "")) }
    }
}

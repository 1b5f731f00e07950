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
        // What is drafted in thoughts is no rule.
        let final = AnswerParts(text).final
        func whole(_ data: Data) -> Whole? {
            guard let whole = try? JSONDecoder().decode(Whole.self, from: data), whole.isRevision else { return nil }
            return whole
        }
        let found =
            AnswerParts.last(in: final, holding: keys, decode: whole)?.value
            ?? AnswerParts.lastMended(in: final, holding: keys, decode: whole)
        if let found { return .edits(Array(found.edits(unscoped: unscoped).prefix(limit))) }
        return .unreadable(
            JSONExtract.objects(in: String(final)).isEmpty
                ? "the answer held no JSON object"
                : "no JSON object in the answer had \"add\", \"edit\" or \"retire\"")
    }

    private static let keys = ["\"add\"", "\"new\"", "'new'", "\"edit\"", "\"retire\"", "'add'", "'edit'", "'retire'"]

    private struct Whole: Decodable {
        let add: LeadingElements<Lenient<Addition>>?
        /// What `add` is called in the answer to a whole generation.
        let new: LeadingElements<Lenient<Addition>>?
        let edit: LeadingElements<Lenient<Change>>?
        let retire: LeadingElements<Lenient<Retirement>>?

        var isRevision: Bool { add != nil || new != nil || edit != nil || retire != nil }

        func edits(unscoped: RuleScope) -> [KnowledgeEdit] {
            let retirements = (retire?.elements ?? []).compactMap(\.value).map(\.asEdit)
            let changes = (edit?.elements ?? []).compactMap(\.value).map(\.asEdit)
            let additions = ((add?.elements ?? []) + (new?.elements ?? [])).compactMap(\.value).map {
                $0.asEdit(unscoped: unscoped)
            }
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

        private enum CodingKeys: String, CodingKey { case polarity, scope, text, check }

        /// A direction may be written in any case; a rule that names none says by its first word what it is.
        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            text = try fields.decode(String.self, forKey: .text)
            scope = try? fields.decode(String.self, forKey: .scope)
            check = try? fields.decode(String.self, forKey: .check)
            if let word = try fields.decodeIfPresent(String.self, forKey: .polarity) {
                guard let found = RulePolarity(rawValue: word.lowercased()) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .polarity, in: fields, debugDescription: "'\(word)' is neither prefer nor avoid")
                }
                polarity = found
            } else {
                let first = text.lowercased().split(separator: " ").first.map(String.init) ?? ""
                polarity = ["avoid", "never", "no", "don't", "not"].contains(first) ? .avoid : .prefer
            }
        }

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

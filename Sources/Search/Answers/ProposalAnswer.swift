import Foundation

/// A designer's proposals: `{"children": [{"architecture_code": "|...|", "parents": [3], "rationale": "..."}]}`.
package enum ProposalAnswer: Equatable {
    /// Children as they were given, checked for nothing yet.
    case children([Draft])
    /// Nothing in the answer could be read as a child.
    case unreadable(String)

    /// One child as it was given.
    package struct Draft: Equatable, Sendable {
        /// What stood under `architecture_code`; nil when there was none.
        package let code: String?
        /// Evaluation numbers it names as parents.
        package let parents: [Int]
        package let rationale: String
        /// The error it expects, in per cent; nil where it says none, or none from 0 to 100.
        package let predictedError: Double?
        /// The JSON it was read from.
        package let text: String
    }

    /// Children beyond this number are not read. chosen: far more than a generation asks for.
    static let limit = 512

    /// Reads an answer, tolerant of thoughts, prose and fences around the JSON, of JSON that is not quite JSON, and of a cut
    /// end: whole children before the cut count. Of several objects the last with children counts; without any, cells that
    /// stand plainly in the text do.
    package static func read(_ text: String) -> ProposalAnswer {
        if JSONExtract.isBlank(text) { return .unreadable("the answer was empty") }
        let answer = AnswerParts(text)
        let final = read(answer.final)
        guard case .unreadable = final, let thoughts = answer.thoughts else { return final }
        let before = read(thoughts)
        if case .unreadable = before { return final }
        return before
    }

    private static let keys = ["children"]

    private static func read(_ text: Substring) -> ProposalAnswer {
        // An object without children is an answer, too, where no other has any; and one whose children are no children is
        // told what is wrong with each, where nothing better was meant.
        var isNone = false
        var codeless: [Draft]?
        func children(_ data: Data) -> [Item]? {
            guard let whole = try? JSONDecoder().decode(Whole.self, from: data) else { return nil }
            if whole.children.elements.isEmpty { isNone = true }
            guard whole.children.elements.contains(where: { $0.code != nil }) else {
                if codeless == nil, !whole.children.elements.isEmpty {
                    let text = String(String(decoding: data, as: UTF8.self).prefix(160))
                    codeless = whole.children.elements.map { $0.draft(text: text) }
                }
                return nil
            }
            return whole.children.elements
        }
        if let (items, object) = AnswerParts.last(in: text, holding: keys, decode: children) {
            let text = String(object.prefix(160))
            return .children(items.map { $0.draft(text: text) })
        }
        if isNone, codeless == nil { return .children([]) }
        // The outer object is cut or broken: whole children inside it are still good, and so is what was meant.
        let objects = JSONExtract.objects(in: String(text))
        let inside = objects.prefix(limit).compactMap { object -> Draft? in
            guard let child: Item = decoded(object), child.code != nil else { return nil }
            return child.draft(text: String(object.prefix(160)))
        }
        let mended = AnswerParts.lastMended(in: text, holding: keys, decode: children)?
            .map { $0.draft(text: String(text.prefix(160))) }
        if let mended, mended.count > inside.count { return .children(mended) }
        if !inside.isEmpty { return .children(inside) }
        if let codeless { return .children(codeless) }
        if isNone { return .children([]) }
        let plain = PlainCells.drafts(in: text)
        if !plain.isEmpty { return .children(plain) }
        return .unreadable(
            objects.isEmpty ? "the answer held no JSON object" : "no JSON object in the answer had \"children\"")
    }

    private static func decoded<Value: Decodable>(_ text: Substring) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    private struct Whole: Decodable {
        let children: LeadingElements<Item>
    }

    /// Fields of other types than expected are treated as missing, so that one bad field refuses one child only.
    private struct Item: Decodable {
        let code: String?
        let parents: [Int]
        let rationale: String
        let predictedError: Double?

        enum CodingKeys: String, CodingKey {
            case code = "architecture_code"
            case parents, rationale
            case predictedError = "predicted_error"
        }

        init(from decoder: any Decoder) throws {
            guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
                code = nil
                parents = []
                rationale = ""
                predictedError = nil
                return
            }
            code = try? fields.decode(String.self, forKey: .code)
            parents = (try? fields.decode([ParentNumber].self, forKey: .parents))?.compactMap(\.number) ?? []
            rationale = Rationale.bounded((try? fields.decode(String.self, forKey: .rationale)) ?? "")
            predictedError = (try? fields.decode(Double.self, forKey: .predictedError)).flatMap {
                (0...100).contains($0) ? $0 : nil
            }
        }

        func draft(text: String) -> Draft {
            Draft(code: code, parents: parents, rationale: rationale, predictedError: predictedError, text: text)
        }
    }

    /// A parent as models write it: `12`, `"12"` or `"#12"`.
    private struct ParentNumber: Decodable {
        let number: Int?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self.number = number
            } else {
                let text = (try? value.decode(String.self)) ?? ""
                number = Int(text.hasPrefix("#") ? text.dropFirst() : text[...])
            }
        }
    }
}

/// A designer's reasons, cut to what is worth keeping.
enum Rationale {
    /// At most 400 characters on one line, without control characters.
    static func bounded(_ text: String) -> String {
        let words = text.prefix(2000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.filter(isPlain)).prefix(400))
    }

    /// Whether a terminal and a reader can take it as it is.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

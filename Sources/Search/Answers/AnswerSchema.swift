import LanguageModels
import SearchSpaces

/// The JSON schemas of the two answers, for servers that can hold a model to one.
package enum AnswerSchema {
    /// The schema of the answer to that prompt, which asks for architectures of `space`.
    package static func schema(for prompt: DesignPrompt, in space: any SearchSpace) -> ResponseSchema {
        if prompt.overview != nil {
            var members: [String: JSONValue] = ["children": children(prompt, space, predicted: true)]
            if prompt.ablation.has(.knowledge) {
                // In the order of their names, in which constrained models write them, the children come first: a model that
                // loses its way among rules has proposed by then.
                var rules = lists(scope: ["type": "string", "pattern": "^(global|niche [0-9]{1,2})$"])
                rules["new"] = rules.removeValue(forKey: "add")
                members.merge(rules) { first, _ in first }
            }
            return ResponseSchema(
                name: "generation", summary: "New cells, and what they teach.", schema: object(members))
        }
        switch prompt.purpose {
        case .revise:
            return ResponseSchema(
                name: "knowledge_revision", summary: "Rules to add, edit and retire.", schema: revision)
        case .propose:
            return ResponseSchema(
                name: "children", summary: "New cells for the niche.",
                schema: object(["children": children(prompt, space, predicted: false)]))
        }
    }

    private static let text: JSONValue = ["type": "string"]

    /// chosen: more changes of the rules than this in one answer are a model that does not find its end.
    private static let mostEdits = 4

    /// Between one and as many children as are wanted, each a text of the space, with two parents at the most. Only what
    /// servers keep to: an anchored pattern and numbers of items (`findings/schema-keywords-are-dropped.sh`).
    private static func children(_ prompt: DesignPrompt, _ space: any SearchSpace, predicted: Bool) -> JSONValue {
        var code: [String: JSONValue] = ["type": "string"]
        if let pattern = predicted ? space.lettersPattern : space.textPattern { code["pattern"] = .string(pattern) }
        var members: [String: JSONValue] = [
            "architecture_code": .object(code), "rationale": text,
            "parents": list(of: ["type": "integer"], atMost: 2),
        ]
        if predicted { members["predicted_error"] = ["type": "number"] }
        return list(of: object(members), atLeast: 1, atMost: max(prompt.order.children.count, 1))
    }

    private static let revision = object(lists(scope: ["type": "string", "enum": ["niche", "global"]]))

    private static func lists(scope: JSONValue) -> [String: JSONValue] {
        [
            "add": list(
                of: object([
                    "polarity": ["type": "string", "enum": ["prefer", "avoid"]],
                    "scope": scope, "text": text, "check": text,
                ]), atMost: mostEdits),
            "edit": list(of: object(["id": text, "text": text, "check": text]), atMost: mostEdits),
            "retire": list(of: object(["id": text, "reason": text]), atMost: mostEdits),
        ]
    }

    /// All members required and no others, the only form that strict modes take.
    private static func object(_ members: [String: JSONValue]) -> JSONValue {
        [
            "type": "object", "properties": .object(members), "additionalProperties": false,
            "required": .array(members.keys.sorted().map(JSONValue.string)),
        ]
    }

    private static func list(of element: JSONValue, atLeast: Int? = nil, atMost: Int? = nil) -> JSONValue {
        var list: [String: JSONValue] = ["type": "array", "items": element]
        if let atLeast { list["minItems"] = .integer(atLeast) }
        if let atMost { list["maxItems"] = .integer(atMost) }
        return .object(list)
    }
}

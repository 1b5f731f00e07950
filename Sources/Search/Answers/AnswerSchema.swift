import LanguageModels

/// The JSON schemas of the two answers, for servers that can hold a model to one.
package enum AnswerSchema {
    /// The schema of the answer to a prompt of that purpose.
    package static func schema(for purpose: DesignPrompt.Purpose) -> ResponseSchema {
        switch purpose {
        case .revise:
            ResponseSchema(name: "knowledge_revision", summary: "Rules to add, edit and retire.", schema: revision)
        case .propose:
            ResponseSchema(name: "children", summary: "New cells for the niche.", schema: proposal)
        }
    }

    private static let text: JSONValue = ["type": "string"]

    private static let proposal = object([
        "children": list(
            of: object([
                "architecture_code": text, "rationale": text, "parents": list(of: ["type": "integer"]),
            ]))
    ])

    private static let revision = object([
        "add": list(
            of: object([
                "polarity": ["type": "string", "enum": ["prefer", "avoid"]],
                "scope": ["type": "string", "enum": ["niche", "global"]], "text": text, "check": text,
            ])),
        "edit": list(of: object(["id": text, "text": text])),
        "retire": list(of: object(["id": text, "reason": text])),
    ])

    /// All members required and no others, the only form that strict modes take.
    private static func object(_ members: [String: JSONValue]) -> JSONValue {
        [
            "type": "object", "properties": .object(members), "additionalProperties": false,
            "required": .array(members.keys.sorted().map(JSONValue.string)),
        ]
    }

    private static func list(of element: JSONValue) -> JSONValue { ["type": "array", "items": element] }
}

/// The shape that a structured answer should have.
package struct ResponseSchema: Sendable, Equatable {
    /// What the schema is called on the wire: letters, digits, `_` and `-`, at most 64.
    package let name: String

    /// One sentence for the model about what it is; may be empty.
    package let summary: String

    /// The JSON schema itself. Its keys go out sorted, so servers that follow the order of `properties` follow the
    /// alphabet.
    package let schema: JSONValue

    /// Takes a schema that may be asked for under `name`.
    /// - Precondition: `name` has 1 to 64 of the characters that providers allow.
    package init(name: String, summary: String = "", schema: JSONValue) {
        precondition(
            (1...64).contains(name.utf8.count)
                && name.utf8.allSatisfy {
                    (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95 || $0 == 45
                }, "'\(name)' cannot name a schema")
        self.name = name
        self.summary = summary
        self.schema = schema
    }
}

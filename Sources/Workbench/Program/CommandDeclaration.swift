/// A command as ArgumentParser describes it (its `ToolInfoV0` JSON), as far as completion needs it.
struct CommandDeclaration: Decodable {
    let commandName: String
    let abstract: String?
    let subcommands: [CommandDeclaration]?
    let arguments: [ArgumentDeclaration]?
}

/// One argument of a command.
struct ArgumentDeclaration: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
        enum Kind: String, Decodable { case long, short, longWithSingleDash }

        let kind: Kind
        let name: String
    }

    let kind: Kind
    let isRepeating: Bool
    let names: [Name]?
    /// What the value is called: `dataset`, `device`, ...
    let valueName: String?
    /// The values of a closed list.
    let allValues: [String]?
    let abstract: String?
}

/// The outermost object of the JSON.
struct ToolDeclaration: Decodable {
    let command: CommandDeclaration
}

import ArgumentParser

@testable import Workbench

/// Every command as it is typed, with its type, in the order of help.
enum AllCommands {
    static var named: [(name: String, type: any ParsableCommand.Type)] {
        CommandTable.configuration.subcommands.flatMap { command in
            let name = command._commandName
            return [(name, command)] + command.configuration.subcommands.map { ("\(name) \($0._commandName)", $0) }
        }
    }

    /// Those that do something, families left out.
    static var workbench: [(name: String, type: any WorkbenchCommand.Type)] {
        named.compactMap { name, type in (type as? any WorkbenchCommand.Type).map { (name, $0) } }
    }
}

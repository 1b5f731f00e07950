import ArgumentParser

/// All commands, in the order in which help lists them.
struct CommandTable: ParsableCommand {
    static let programName = "llm-nas"

    static let configuration = CommandConfiguration(
        commandName: programName,
        abstract: "A workbench for LLM-driven, hardware-aware neural architecture search.",
        groupedSubcommands: [
            CommandGroup(
                name: "Data",
                subcommands: [DataCommands.self, DeviceCommands.self, ArchCommands.self, ZeroCostCommands.self]),
            CommandGroup(
                name: "Search",
                subcommands: [
                    TaskCommand.self, PartitionCommand.self, BudgetCommand.self, SetCommand.self, EvolveCommand.self,
                ]),
            CommandGroup(name: "Prediction", subcommands: [PredictorCommands.self]),
            CommandGroup(
                name: "Knowledge", subcommands: [KnowledgeCommands.self, ModelCommands.self, PromptCommands.self]),
            CommandGroup(
                name: "Results",
                subcommands: [
                    FrontCommand.self, RecommendCommand.self, MetricsCommand.self, ScreenedCommand.self,
                    SourcesCommand.self,
                    OpinionsCommand.self,
                    BiasCommand.self, LineageCommand.self,
                    MarkCommand.self, PlotCommands.self, FigureCommands.self, TableCommands.self, PaperCommands.self,
                ]),
            CommandGroup(
                name: "Time",
                subcommands: [
                    UndoCommand.self, RedoCommand.self, GotoCommand.self, BranchCommand.self, DiffCommand.self,
                    ForkCommand.self, MergeFrontsCommand.self,
                ]),
            CommandGroup(
                name: "Session",
                subcommands: [
                    NoteCommand.self, HistoryCommand.self, RerunCommand.self, EditCommand.self, ExportCommand.self,
                    SessionsCommand.self, SaveCommand.self, OpenCommand.self, NewCommand.self, ReplayCommand.self,
                ]),
            CommandGroup(
                name: "Measurement",
                subcommands: [
                    CampaignCommand.self, CompareCommand.self, ClaimCommand.self, ContaminationCommand.self,
                    AblateCommand.self,
                    BenchCommands.self,
                ]),
            CommandGroup(
                name: "Indicators",
                subcommands: [
                    HypervolumeCommand.self, IGDCommand.self, GDCommand.self, EpsilonCommand.self, R2Command.self,
                    SpacingCommand.self, NondominatedCommand.self, AttainmentCommand.self,
                ]),
            CommandGroup(name: "Set-up", subcommands: [DoctorCommand.self]),
        ])

    /// The first words of all commands.
    static let names: [String] = configuration.subcommands.map { $0._commandName }

    /// The second words of a family's commands; none where `name` is no family.
    static func nestedNames(of name: String) -> [String] {
        let family = configuration.subcommands.first { $0._commandName == name }
        return family?.configuration.subcommands.map { $0._commandName } ?? []
    }

    /// Whether a word that names none of the family's commands may be an argument of the one it stands for.
    static func takesArgument(_ word: String, _ family: String) -> Bool {
        let command = configuration.subcommands.first { $0._commandName == family }
        return command?.configuration.defaultSubcommand != nil && Int(word) != nil
    }

    /// The command that the words begin with: `kb add` for `kb add "..."`; nil when there is none.
    static func command(of words: [String]) -> (name: String, type: any ParsableCommand.Type)? {
        guard let first = words.first,
            let command = configuration.subcommands.first(where: { $0._commandName == first })
        else { return nil }
        let second = words.dropFirst().first ?? ""
        guard let nested = command.configuration.subcommands.first(where: { $0._commandName == second }) else {
            return (first, command)
        }
        return ("\(first) \(second)", nested)
    }

    /// Help for one command, or for all.
    static func help(_ words: [String]) -> String {
        guard let found = command(of: words) else { return helpMessage(columns: 100) }
        return helpMessage(for: found.type, columns: 100)
    }
}

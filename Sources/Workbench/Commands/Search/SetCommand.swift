import ArgumentParser
import Console
import Search
import Sessions

/// Changes settings without running anything.
struct SetCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("set", "the settings in force"),
        Example("set children=6 allocation=equal", "what the next `evolve` goes by"),
    ]
    static let configuration = described(
        "set", "Show or change the settings of the search.",
        discussion: "The names: \(SettingChange.names.joined(separator: ", ")). `evolve` has an option for each.")

    @Argument(help: "Settings as NAME=VALUE.")
    var changes: [String] = []

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var settings = notebook.state.settings
        for change in changes { try SettingChange(change).apply(to: &settings) }
        // What is said holds, even where it is the usual.
        if !changes.isEmpty, settings != notebook.state.settings || !notebook.state.isConfigured {
            try notebook.record(.configured(settings))
        }
        guard changes.isEmpty else { return }
        let rows = Setting.all.map { setting -> [TextTable.Cell] in
            [.text(setting.name), .text(setting.value(in: settings)), .text(setting.meaning)]
        }
        format.show(
            TextTable(columns: [.init("setting"), .init("value"), .init("meaning")], rows: rows), on: notebook.screen)
    }
}

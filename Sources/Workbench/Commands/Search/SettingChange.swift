import Search

/// One setting and its new value, as `set` and `replay --set` take it: `children=6`.
struct SettingChange: Equatable, Sendable {
    let name: String
    let value: String

    /// The settings by name.
    static let names = Setting.all.map(\.name)

    /// - Throws: for a text without `=`, or a name that is no setting.
    init(_ text: String) throws(WorkbenchError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty else {
            throw WorkbenchError(
                .badArgument, "'\(text.prefix(40))' is no setting with its value.", hint: "For example children=6.")
        }
        guard Self.names.contains(parts[0]) else { throw .unknownName("setting", parts[0], known: Self.names) }
        name = parts[0]
        value = parts[1]
    }

    /// Puts the value into `settings`.
    func apply(to settings: inout SearchSettings) throws(WorkbenchError) {
        guard let setting = Setting.named(name) else {
            throw .unknownName("setting", name, known: Self.names)
        }
        if setting.set(value, in: &settings) { return }
        if setting.range == nil { throw .unknownName("value of \(name)", value, known: setting.choices) }
        throw WorkbenchError(.badArgument, "\(name) is \(setting.allowed), not \(value.prefix(40)).")
    }
}

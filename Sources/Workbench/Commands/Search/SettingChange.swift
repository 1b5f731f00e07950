import Search

/// One setting and its new value, as `set` and `replay --set` take it: `children=6`.
struct SettingChange: Equatable, Sendable {
    let name: String
    let value: String

    /// The settings by name.
    static let names = ["method", "children", "allocation", "start", "parents"]

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

    /// What the setting is, as text.
    static func value(of name: String, in settings: SearchSettings) -> String {
        switch name {
        case "method": settings.method.rawValue
        case "children": "\(settings.children)"
        case "allocation": settings.allocation.rawValue
        case "start": "\(settings.start)"
        default: "\(settings.parentsShown)"
        }
    }

    /// Puts the value into `settings`.
    func apply(to settings: inout SearchSettings) throws(WorkbenchError) {
        switch name {
        case "method": settings.method = try choice(SearchMethod.init)
        case "allocation": settings.allocation = try choice(Allocation.init)
        case "children": settings.children = try number(1...64)
        case "start": settings.start = try number(1...1000)
        default: settings.parentsShown = try number(1...64)
        }
    }

    private func choice<Value: CaseIterable & RawRepresentable>(_ make: (String) -> Value?) throws(WorkbenchError)
        -> Value where Value.RawValue == String
    {
        guard let found = make(value) else {
            throw .unknownName("value of \(name)", value, known: Value.allCases.map(\.rawValue))
        }
        return found
    }

    private func number(_ range: ClosedRange<Int>) throws(WorkbenchError) -> Int {
        guard let found = Int(value), range.contains(found) else {
            throw WorkbenchError(
                .badArgument,
                "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound), not \(value.prefix(40)).")
        }
        return found
    }
}

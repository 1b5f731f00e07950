extension KnowledgeDiff {
    /// One line for each change: `+` added, `~` edited with the line it had before below it, `-` retired, `?` missing.
    /// Empty when nothing changed.
    package var text: String {
        var text = added.map { "+ \(RuleLine($0).text)" }
        for change in edited {
            text.append("~ \(RuleLine(change.after).text)")
            text.append("  was: \(RuleLine(change.before).text)")
        }
        text += retired.map { "- \(RuleLine($0).text)" }
        text += missing.map { "? \(RuleLine($0).text)" }
        return text.joined(separator: "\n")
    }
}

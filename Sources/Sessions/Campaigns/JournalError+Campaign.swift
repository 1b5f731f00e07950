// The only place where the campaign journal's refusals are worded.
extension JournalError {
    static func unreadableCampaign(_ path: String, _ reason: String) -> JournalError {
        JournalError(
            .unreadable, "The campaign journal \(path) cannot be read: \(reason).",
            hint: "`campaign FILE` makes it; its name is the file's with `.runs`.")
    }

    static func notACampaign(_ path: String) -> JournalError {
        JournalError(
            .notAJournal, "\(path) is no campaign journal: its first line is no campaign header.",
            hint: "`campaign FILE` reads the settings and writes the journal beside them, as `.runs`.")
    }

    /// The journal holds runs of a campaign with other settings.
    package static func otherCampaign(_ path: String, _ differences: [String]) -> JournalError {
        JournalError(
            .changed,
            "\(path) holds the runs of another campaign: it differs in \(differences.joined(separator: ", ")).",
            hint: "`--journal OTHER.runs` keeps this one apart.")
    }

    static func damagedCampaign(_ path: String, line: Int, _ reason: String) -> JournalError {
        JournalError(
            .notAJournal, "Line \(line) of the campaign journal \(path) is damaged: \(reason).",
            hint: "Cut the file before that line, and `campaign` does the rest again.")
    }
}

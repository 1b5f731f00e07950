import ArgumentParser

/// Other sessions of the same task, drawn beside this one.
struct OtherSessions: ParsableArguments, Sendable {
    @Option(name: .customLong("with"), help: "Another session of the same task, drawn beside; as often as you like.")
    var names: [String] = []

    /// - Throws: for a session of another task, whose figures do not compare.
    func read(beside source: ChartSource) throws(WorkbenchError) -> [OtherSession] {
        var sessions: [OtherSession] = []
        for name in names {
            let path = SessionPath.full(name, in: source.sessionsDirectory)
            sessions.append(try OtherSession(reading: path, of: source.state.task))
        }
        return sessions
    }

    /// - Throws: when sessions are to be drawn beside a campaign.
    func requireNone(beside path: String?) throws {
        if path != nil, !names.isEmpty {
            throw ValidationError("--with draws sessions beside this one; --in shows a campaign: choose one.")
        }
    }
}

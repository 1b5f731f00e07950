/// What a user may set about the calls of a model; what is nil stays as usual. Journaled with the choice.
package struct CallOptions: Sendable, Hashable, Codable {
    /// Randomness of the sampling, 0 or more; nil leaves it to the server.
    package var temperature: Double?

    /// The longest answer in tokens.
    package var maximumTokens: Int?

    /// Seconds until the server must be reached.
    package var connect: Double?

    /// Seconds until the answer must begin.
    package var firstToken: Double?

    /// Seconds that the answer may stand still.
    package var idle: Double?

    /// Seconds that the whole call may take; for `files`, that an answer is waited for.
    package var total: Double?

    /// Nothing set.
    package init() {}

    /// The longest answer when nothing else is said: 4,096 tokens, several times what the prompts here ask for.
    package static let usualMaximumTokens = 4096

    /// The time limits, with the usual ones where nothing is set.
    package var limits: TimeLimits {
        let usual = TimeLimits.standard
        func limit(_ seconds: Double?, _ usual: Duration) -> Duration {
            seconds.flatMap { $0 > 0 && $0.isFinite ? .seconds($0) : nil } ?? usual
        }
        return TimeLimits(
            connect: limit(connect, usual.connect), firstToken: limit(firstToken, usual.firstToken),
            idle: limit(idle, usual.idle), total: limit(total, usual.total))
    }
}

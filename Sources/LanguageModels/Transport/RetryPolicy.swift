import Determinism

/// When and how soon a failed call is tried again.
///
/// Pauses grow by doubling and carry jitter between half and all of their length, so that calls which failed together
/// do not come back together. The jitter is drawn from a named stream and is the same for the same request.
package struct RetryPolicy: Sendable, Equatable {
    /// How often a call is tried in all, 1 or more.
    package let maximumAttempts: Int

    /// The pause before the second attempt, before jitter.
    package let firstPause: Duration

    /// The longest pause that is waited for; a server that asks for more ends the call.
    package let longestPause: Duration

    /// Where the jitter comes from.
    package let seed: Seed

    /// Sets a policy.
    /// - Precondition: `maximumAttempts` is positive.
    package init(
        maximumAttempts: Int = 4, firstPause: Duration = .milliseconds(500), longestPause: Duration = .seconds(60),
        seed: Seed = Seed(0)
    ) {
        precondition(maximumAttempts > 0, "a call is tried at least once")
        self.maximumAttempts = maximumAttempts
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.seed = seed
    }

    /// Whether an answer of this HTTP status may be better the next time: 408, 409, 429 and 5xx, save 501 and 505.
    package static func isTransient(_ status: Int) -> Bool {
        switch status {
        case 408, 409, 429: true
        case 501, 505: false
        default: (500..<600).contains(status)
        }
    }

    /// The pause before attempt `attempt` (2 or more) at the request named `request`.
    ///
    /// What the server asks for is waited at least; without it the pause doubles up to `longestPause`.
    package func pause(beforeAttempt attempt: Int, request: Digest, asked: Duration?) -> Duration {
        var random = seed.stream("retry/\(request.hex)/\(attempt)")
        let jitter = 0.5 + 0.5 * random.unit()
        if let asked {
            return asked + firstPause * (jitter - 0.5)
        }
        var pause = firstPause
        for _ in 2..<max(attempt, 2) where pause < longestPause { pause = pause * 2 }
        return min(pause, longestPause) * jitter
    }
}

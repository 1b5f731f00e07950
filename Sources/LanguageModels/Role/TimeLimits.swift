/// How long each part of a call may take before it is ended.
package struct TimeLimits: Sendable, Equatable {
    /// From the start of an attempt until the server is reached.
    package let connect: Duration

    /// From being connected until the first piece of the answer (or of the model's thinking).
    package let firstToken: Duration

    /// Between any two bytes after the first piece.
    package let idle: Duration

    /// The whole call with all its attempts and pauses.
    package let total: Duration

    /// Sets the four limits.
    /// - Precondition: all are positive.
    package init(
        connect: Duration = .seconds(10), firstToken: Duration = .seconds(120), idle: Duration = .seconds(60),
        total: Duration = .seconds(600)
    ) {
        precondition([connect, firstToken, idle, total].allSatisfy { $0 > .zero }, "a time limit is positive")
        self.connect = connect
        self.firstToken = firstToken
        self.idle = idle
        self.total = total
    }

    /// 10 s to connect, 2 min to the first token, 1 min idle, 10 min in all.
    ///
    /// chosen: a local model of 7 billion weights on a processor reads a prompt of 4,000 tokens in about a minute.
    package static let standard = TimeLimits()
}

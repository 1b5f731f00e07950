extension ProgressLine {
    /// The line on this process's standard error, timed by the clock that never goes back.
    package static func standardError(_ environment: [String: String]) -> ProgressLine {
        let clock = ContinuousClock()
        let start = clock.now
        return ProgressLine(
            terminal: Terminal.inspect(descriptor: 2, environment: environment), now: { clock.now - start },
            write: { StandardStream.error.write($0) })
    }
}

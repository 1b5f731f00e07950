import Synchronization

/// Watches one attempt and says when one of its time limits has passed.
final class LimitWatch: Sendable {
    /// Where an attempt stands.
    enum Phase: Sendable {
        case connecting
        case waiting
        case streaming
    }

    private struct State {
        var phase = Phase.connecting
        var deadline: ContinuousClock.Instant
    }

    private let limits: TimeLimits
    private let end: ContinuousClock.Instant
    private let state: Mutex<State>

    /// Starts to watch an attempt of a call that has to be over at `end`.
    init(limits: TimeLimits, end: ContinuousClock.Instant) {
        self.limits = limits
        self.end = end
        state = Mutex(State(deadline: .now + limits.connect))
    }

    /// Notes that the attempt has reached `phase`, or that bytes came in it; phases never go back.
    func reached(_ phase: Phase) {
        let now = ContinuousClock.now
        state.withLock { state in
            switch (state.phase, phase) {
            case (.connecting, .waiting):
                state = State(phase: .waiting, deadline: now + limits.firstToken)
            case (_, .streaming):
                state = State(phase: .streaming, deadline: now + limits.idle)
            default:
                break
            }
        }
    }

    /// Notes that bytes came; only in the streaming phase does that put off the limit.
    func touched() {
        if state.withLock({ $0.phase == .streaming }) { reached(.streaming) }
    }

    /// Returns when a limit has passed, naming it; nil when the task was cancelled first.
    ///
    /// Sleeps are never longer than the shortest limit: a new deadline lies at least that far ahead, so none is missed.
    func firstPassed() async -> (limit: ModelError.Limit, duration: Duration)? {
        let shortest = min(limits.connect, limits.firstToken, limits.idle)
        while !Task.isCancelled {
            let (phase, deadline) = state.withLock { ($0.phase, $0.deadline) }
            let now = ContinuousClock.now
            if now >= end { return (.total, limits.total) }
            if now >= deadline {
                return switch phase {
                case .connecting: (.connect, limits.connect)
                case .waiting: (.firstToken, limits.firstToken)
                case .streaming: (.idle, limits.idle)
                }
            }
            try? await Task.sleep(until: min(deadline, end, now + shortest), clock: .continuous)
        }
        return nil
    }
}

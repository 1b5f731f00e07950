import Synchronization

/// One line on standard error that says what is going on, rewritten in place; silent where nobody looks.
///
/// Any thread may report. Call `clear` before anything else is written to the screen; the next `show` draws it again.
package final class ProgressLine: Sendable {
    private struct State {
        var meter: ProgressMeter?
        var label = ""
        var lastDrawn: Duration?
        var isVisible = false
    }

    private let state = Mutex(State())
    private let isActive: Bool
    private let columns: @Sendable () -> Int
    private let interval: Duration
    private let now: @Sendable () -> Duration
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - terminal: what standard error is; anything but a terminal makes every call a no-op.
    ///   - columns: the width at the time of drawing, `terminal`'s by default.
    ///   - interval: the least time between two drawings; chosen: 0.1 s, faster cannot be read.
    ///   - now: a clock that never goes back.
    ///   - write: where the bytes go.
    package init(
        terminal: Terminal, columns: (@Sendable () -> Int)? = nil, interval: Duration = .milliseconds(100),
        now: @escaping @Sendable () -> Duration, write: @escaping @Sendable (String) -> Void
    ) {
        isActive = terminal.isTerminal
        self.columns = columns ?? { terminal.size.columns }
        self.interval = interval
        self.now = now
        self.write = write
    }

    /// Shows a label, a count and how it goes; drawn at most once per interval, except the first and the finished.
    ///
    /// A new label starts a new measurement of the rate.
    package func show(_ label: String, count: Int, total: Int? = nil) {
        guard isActive else { return }
        let time = now()
        state.withLock { state in
            if state.meter == nil || state.label != label {
                state.meter = ProgressMeter(count: count, total: total, at: time)
                state.label = label
                state.lastDrawn = nil
            }
            state.meter?.update(count: count, total: total, at: time)
            draw(&state, at: time, isUrgent: count == total)
        }
    }

    /// Shows a label alone, for work without a count.
    package func show(_ label: String) {
        guard isActive else { return }
        let time = now()
        state.withLock { state in
            if state.label != label || state.meter != nil { state.lastDrawn = nil }
            state.meter = nil
            state.label = label
            draw(&state, at: time, isUrgent: false)
        }
    }

    /// Takes the line off the screen, if it is there; the rate goes on being measured.
    package func clear() {
        state.withLock { state in
            erase(&state)
            state.lastDrawn = nil
        }
    }

    /// Takes the line off the screen and forgets the measurement.
    package func finish() {
        state.withLock { state in
            erase(&state)
            state = State()
        }
    }

    private func draw(_ state: inout State, at time: Duration, isUrgent: Bool) {
        if let last = state.lastDrawn, time - last < interval, !isUrgent { return }
        let parts = [Sanitizer.singleLine(state.label), state.meter?.text ?? ""]
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
        // One column stays free: a full line would wrap and could not be rewritten.
        write("\r" + DisplayWidth.truncated(text, to: columns() - 1) + "\u{1B}[K")
        state.lastDrawn = time
        state.isVisible = true
    }

    private func erase(_ state: inout State) {
        if state.isVisible { write("\r\u{1B}[K") }
        state.isVisible = false
    }
}

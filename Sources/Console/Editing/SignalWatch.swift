import Dispatch
import Foundation

/// Signals the console answers to, each delivered as a call on the main actor.
///
/// While it is watched a signal no longer has its default effect on this process; children get the default again.
@MainActor
package final class SignalWatch {
    /// The closed set of signals.
    package enum Signal: Sendable, CaseIterable {
        case interrupt, terminate, hangUp, resize, suspend, resume

        /// The system's number, for an exit status of 128 and it.
        package var number: Int32 {
            switch self {
            case .interrupt: SIGINT
            case .terminate: SIGTERM
            case .hangUp: SIGHUP
            case .resize: SIGWINCH
            case .suspend: SIGTSTP
            case .resume: SIGCONT
            }
        }
    }

    private var sources: [any DispatchSourceSignal] = []

    /// Watches nothing yet.
    package init() {}

    /// Calls `action` each time the signal comes; several of one kind may be told as one.
    package func on(_ signal: Signal, _ action: @escaping @MainActor () -> Void) {
        let source = DispatchSource.makeSignalSource(signal: signal.number, queue: .main)
        source.setEventHandler { MainActor.assumeIsolated { action() } }
        source.resume()
        sources.append(source)
    }

    /// Stops watching.
    package func cancel() {
        for source in sources { source.cancel() }
        sources = []
    }
}

import Determinism
import Synchronization

/// What every call to a server is made with, apart from the protocol.
package struct HTTPConnection: Sendable {
    /// When failed calls are tried again.
    let retry: RetryPolicy

    /// How the time between is waited for.
    let pause: Pause

    /// The time of day, against which a server's date to come back is held.
    let clock: any WallClock

    /// The longest answer taken, in bytes.
    let maximumAnswerBytes: Int

    /// Sets a connection up; the defaults are those of a real call.
    package init(
        retry: RetryPolicy = RetryPolicy(), pause: Pause = .real, clock: any WallClock = SystemClock(),
        maximumAnswerBytes: Int = 1 << 20
    ) {
        self.retry = retry
        self.pause = pause
        self.clock = clock
        self.maximumAnswerBytes = maximumAnswerBytes
    }
}

/// The parts of requests that a server has refused, so that it is not asked for them in every call.
final class RefusedFeatures: Sendable {
    private let features = Mutex<Set<RequestFeature>>([])

    /// What has been refused so far.
    var all: Set<RequestFeature> { features.withLock { $0 } }

    /// Notes a refusal.
    func insert(_ feature: RequestFeature) {
        features.withLock { _ = $0.insert(feature) }
    }
}

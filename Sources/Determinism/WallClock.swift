import Foundation

/// Where the time of day comes from.
package protocol WallClock: Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    func milliseconds() -> Int64
}

/// The computer's own clock.
package struct SystemClock: WallClock {
    package init() {}

    package func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// A clock that stands still, so that two runs write the same bytes.
///
/// `SOURCE_DATE_EPOCH` (reproducible-builds.org) in the environment chooses it.
package struct FrozenClock: WallClock {
    private let instant: Int64

    package init(milliseconds: Int64) {
        instant = milliseconds
    }

    /// The frozen clock that `environment` asks for, if its `SOURCE_DATE_EPOCH` is a whole number of seconds.
    package init?(environment: [String: String]) {
        guard let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Int64.init),
            case let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000), !overflow
        else { return nil }
        instant = milliseconds
    }

    package func milliseconds() -> Int64 { instant }
}

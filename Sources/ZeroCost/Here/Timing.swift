import Glibc

/// What one thing took, round by round.
package struct Timing: Equatable, Sendable {
    /// Milliseconds of one run, one number a round, ascending.
    package let rounds: [Double]

    /// - Precondition: there is a round.
    package init(_ rounds: [Double]) {
        precondition(!rounds.isEmpty, "a timing has a round")
        self.rounds = rounds.sorted()
    }

    /// The median over rounds, in milliseconds.
    package var median: Double { Self.quantile(0.5, of: rounds) }

    /// How far rounds are apart: half the range between the quartiles, as a share of the median.
    package var spread: Double {
        let middle = median
        guard middle > 0 else { return 0 }
        return (Self.quantile(0.75, of: rounds) - Self.quantile(0.25, of: rounds)) / 2 / middle
    }

    /// Between the two nearest of `sorted`, linearly.
    package static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let lower = Int(place)
        let upper = min(lower + 1, sorted.count - 1)
        return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
    }
}

/// Reads the time that runs take.
///
/// One reading is the shortest of a few bursts, since another program can only make a burst longer; a burst is as many
/// runs as fill a millisecond or so, since a clock's reading costs time itself.
struct StopWatch {
    /// chosen: bursts shorter than a time slice often pass without another program in between.
    private static let burst = 0.5
    private static let bursts = 3

    /// How many runs fill a burst, found by running; the first runs warm caches and clock up.
    static func repetitions(_ run: () throws(EngineError) -> Void) throws(EngineError) -> Int {
        try run()
        var count = 1
        while true {
            let taken = try time(count, run)
            if taken >= burst || count >= 4096 { return count }
            count = taken <= 0 ? count * 8 : min(max(Int(Double(count) * burst / taken) + 1, count + 1), count * 8)
        }
    }

    /// Milliseconds of one run.
    static func reading(_ repetitions: Int, _ run: () throws(EngineError) -> Void) throws(EngineError) -> Double {
        var best = Double.infinity
        for _ in 0..<bursts { best = min(best, try time(repetitions, run)) }
        return best / Double(repetitions)
    }

    private static func time(_ count: Int, _ run: () throws(EngineError) -> Void) throws(EngineError) -> Double {
        let start = now()
        for _ in 0..<count { try run() }
        return now() - start
    }

    /// Milliseconds on a clock that never goes back.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}

import Foundation

/// How far a task is, how fast it goes and how long it will take: a value fed with counts and times.
package struct ProgressMeter: Sendable, Equatable {
    private let startTime: Duration
    private let startCount: Int
    private var time: Duration
    private var count: Int
    private var total: Int?

    /// Starts at a count, which is above 0 for work that is resumed: what was done earlier says nothing of the speed.
    package init(count: Int = 0, total: Int? = nil, at time: Duration) {
        startTime = time
        startCount = count
        self.time = time
        self.count = count
        self.total = total
    }

    /// Takes the newest count; a nil total leaves the end open.
    package mutating func update(count: Int, total: Int?, at time: Duration) {
        self.count = count
        self.total = total
        self.time = max(time, self.time)
    }

    /// Items per second since the start, nil until time has passed and something was done.
    package var rate: Double? {
        let seconds = (time - startTime) / .seconds(1)
        return seconds > 0 && count > startCount ? Double(count - startCount) / seconds : nil
    }

    /// Time to the end at the present rate; nil without a rate or a total.
    package var remaining: Duration? {
        guard let rate, let total else { return nil }
        return .seconds(Double(max(0, total - count)) / rate)
    }

    /// For example `12/40 30% 3.1/s 9 s left`; parts that are not known are left out.
    package var text: String {
        var parts = [total.map { "\(count)/\($0)" } ?? "\(count)"]
        if let total, total > 0 {
            parts.append("\(min(100, max(0, count) * 100 / total))%")
        }
        if let rate { parts.append(Self.text(ofRate: rate)) }
        if let remaining { parts.append(Self.text(of: remaining) + " left") }
        return parts.joined(separator: " ")
    }

    /// `45 s`, `3 min 05 s`, `2 h 07 min`; parts of a second are rounded up, so that only the end reads `0 s`.
    static func text(of duration: Duration) -> String {
        let seconds = Int(min(duration / .seconds(1), 1e9).rounded(.up))
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(two(seconds % 60)) s" }
        return "\(seconds / 3600) h \(two(seconds % 3600 / 60)) min"
    }

    private static func text(ofRate rate: Double) -> String {
        if rate >= 100 { return String(format: "%.0f/s", rate) }
        return rate >= 0.1 ? String(format: "%.1f/s", rate) : String(format: "%.1f/min", rate * 60)
    }
}

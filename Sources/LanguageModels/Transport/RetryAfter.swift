import Foundation

/// How long a server asks to be left alone, from its headers.
enum RetryAfter {
    /// Reads `retry-after-ms`, then `Retry-After` as seconds or as an HTTP date (RFC 9110, section 10.2.3).
    ///
    /// A date in the past is a pause of zero; what cannot be read is nil.
    /// - Parameters:
    ///   - headers: with names in lower case.
    ///   - now: milliseconds since 1970.
    static func pause(in headers: [String: String], now: Int64) -> Duration? {
        if let text = headers["retry-after-ms"], let milliseconds = number(text) {
            return .seconds(milliseconds / 1000)
        }
        guard let text = headers["retry-after"] else { return nil }
        if let seconds = number(text) { return .seconds(seconds) }
        return date(text).map { .milliseconds(max(0, $0 - now)) }
    }

    private static func number(_ text: String) -> Double? {
        guard let value = Double(text.trimmingCharacters(in: .whitespaces)), value.isFinite, value >= 0 else {
            return nil
        }
        return min(value, 1e9)
    }

    /// Milliseconds since 1970 of an IMF-fixdate such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func date(_ text: String) -> Int64? {
        let parts = text.split(whereSeparator: { " ,:".contains($0) })
        guard parts.count == 8, parts[7] == "GMT",
            let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6]),
            (1...31).contains(day), (1600...9999).contains(year), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let days = dayNumber(year: year, month: month + 1, day: day)
        return Int64(((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day comes last.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        // 719,468 days lie between 0000-03-01 and 1970-01-01.
        return marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

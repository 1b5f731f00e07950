/// Numbers as text for people, in one form whatever the locale.
package enum NumberText {
    /// `value` with exactly `digits` decimals, rounded half to even on its decimal expansion; "-0.0" prints as "0.0".
    ///
    /// For finite values below 9e15; larger ones print in full as whole numbers.
    package static func fixed(_ value: Double, digits: Int) -> String {
        precondition((0...15).contains(digits), "0 to 15 decimals")
        guard value.isFinite else { return value.isNaN ? "nan" : (value < 0 ? "-inf" : "inf") }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrEven)
        guard scaled < 9e15 else { return String(value) }
        let whole = UInt64(scaled)
        let unit = UInt64(scale)
        let sign = value < 0 && whole != 0 ? "-" : ""
        guard digits > 0 else { return sign + String(whole) }
        let fraction = String(whole % unit)
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return "\(sign)\(whole / unit).\(zeros)\(fraction)"
    }

    /// `value` with `digits` significant decimals at most, without trailing zeros: 0.9964, 12.5, 3.
    package static func trimmed(_ value: Double, digits: Int) -> String {
        var text = fixed(value, digits: digits)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// Rounds to `digits` significant decimal digits, so that results of unlike processors compare equal.
    package static func rounded(_ value: Double, significant digits: Int) -> Double {
        guard value.isFinite, value != 0 else { return value }
        var scale = 1.0
        var magnitude = value.magnitude
        let upper = powers[digits]
        let lower = powers[digits - 1]
        while magnitude < lower {
            magnitude *= 10
            scale *= 10
        }
        while magnitude >= upper {
            magnitude /= 10
            scale /= 10
        }
        return (value * scale).rounded() / scale
    }

    private static let powers: [Double] = (0...17).map { exponent in
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

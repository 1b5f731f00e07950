import Foundation

/// Numbers as the scripts write them.
enum NumberText {
    /// The shortest text that reads back as the same number; `nan` for what is not finite, `0` for minus zero.
    static func shortest(_ value: Double) -> String {
        guard value.isFinite else { return "nan" }
        if value == 0 { return "0" }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A measure of the page, to four decimals.
    static func measure(_ value: Double) -> String { shortest((value * 10_000).rounded() / 10_000) }

    /// With a fixed number of decimals.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let text = String(format: "%.\(max(0, min(decimals, 12)))f", value)
        return text.allSatisfy { "-0.".contains($0) } && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }
}

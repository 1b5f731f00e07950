import Determinism

/// An amount of money, exact: whole millionths of a millionth of a US dollar.
///
/// Sums do not depend on their order, and a token at 0.1 dollars for a million is still a whole number.
package struct Cost: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// US dollars times 10^12.
    package let picodollars: Int64

    /// Takes an amount.
    package init(picodollars: Int64) {
        self.picodollars = picodollars
    }

    /// Takes an amount as decimal text in US dollars: `2.50`, `0.0004`.
    ///
    /// Nil for anything but digits with at most one point, for more than six decimals, and from a million dollars on.
    package init?(dollars text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !parts[0].isEmpty, parts[0].utf8.count <= 6
        else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.utf8.count <= 6, parts.count == 1 || !decimals.isEmpty else { return nil }
        let padded = decimals + String(repeating: "0", count: 6 - decimals.utf8.count)
        guard let millionths = Int64(parts[0] + padded) else { return nil }
        self.init(picodollars: millionths * 1_000_000)
    }

    /// A whole number of millionths of a millionth of a dollar: journals keep money exact.
    package init(from decoder: any Decoder) throws {
        picodollars = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(picodollars)
    }

    /// No money.
    package static let zero = Cost(picodollars: 0)

    /// The amount in US dollars, rounded to the nearest floating-point number.
    package var dollars: Double { Double(picodollars) / 1e12 }

    /// `$0.0123`: four decimals, or all that are needed to show an amount below a cent's hundredth.
    package var description: String {
        let digits = picodollars != 0 && picodollars.magnitude < 100_000_000 ? 8 : 4
        return "$" + NumberText.fixed(dollars, digits: digits)
    }

    package static func < (left: Cost, right: Cost) -> Bool { left.picodollars < right.picodollars }

    /// The sum of two amounts; amounts beyond nine million dollars stay there.
    package static func + (left: Cost, right: Cost) -> Cost {
        let (sum, overflow) = left.picodollars.addingReportingOverflow(right.picodollars)
        return Cost(picodollars: overflow ? (left.picodollars > 0 ? .max : .min) : sum)
    }
}

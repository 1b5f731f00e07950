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

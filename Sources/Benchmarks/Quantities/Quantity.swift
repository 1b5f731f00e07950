/// A finite number that carries its unit in its type.
package protocol Quantity: Hashable, Comparable, Sendable {
    /// The number in the type's unit.
    var value: Double { get }
    /// Takes a number in the type's unit.
    /// - Precondition: `value` is finite.
    init(_ value: Double)
    /// The unit as it is written behind a number: `ms`.
    static var unit: String { get }
}

extension Quantity {
    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A latency of one inference.
package struct Milliseconds: Quantity {
    package let value: Double
    package static let unit = "ms"

    package init(_ value: Double) {
        precondition(value.isFinite, "a latency is a finite number of milliseconds")
        self.value = value
    }
}

/// The energy of one inference.
package struct Millijoules: Quantity {
    package let value: Double
    package static let unit = "mJ"

    package init(_ value: Double) {
        precondition(value.isFinite, "an energy is a finite number of millijoules")
        self.value = value
    }
}

/// A share of a hundred: an accuracy.
package struct Percent: Quantity {
    package let value: Double
    package static let unit = "%"

    package init(_ value: Double) {
        precondition(value.isFinite, "an accuracy is a finite percentage")
        self.value = value
    }
}

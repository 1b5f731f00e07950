/// A partition as the journal keeps it: enough to sort any architecture into its niche again.
package struct PartitionSpec: Equatable, Sendable, Codable {
    package let axis: PartitionAxis
    /// The niches in order; their numbers are 0, 1, 2, ...
    package let niches: [Niche]

    package init(axis: PartitionAxis, niches: [Niche]) {
        self.axis = axis
        self.niches = niches
    }
}

/// One part of the space, searched for itself.
package struct Niche: Equatable, Sendable, Codable {
    /// 0 for the first; with the default axis it is the number of 3x3 convolutions.
    package let number: Int
    /// What its members have in common, for people and prompts: `2 x nor_conv_3x3`, `>= 5 x nor_conv_3x3`.
    package let label: String
    /// The least value on the axis, included.
    package let lower: Double
    /// The value that the next niche begins with; nil for the last.
    package let upper: Double?
    /// Architectures of the space in it.
    package let size: Int
    /// How many of them the device can run.
    package let feasible: Int
    /// How many isomorphism classes its feasible architectures fall into: what there is to evaluate.
    package let classes: Int

    /// Whether a value on the axis belongs here.
    package func contains(_ value: Double) -> Bool {
        guard value >= lower else { return false }
        guard let upper else { return true }
        return value < upper
    }
}

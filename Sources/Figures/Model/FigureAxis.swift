/// An axis: what it measures and how it is divided.
package struct FigureAxis: Sendable, Equatable {
    /// The quantity, with its unit in brackets when there is one.
    package var label: String
    /// Linear or logarithmic.
    package var scale: Scale
    /// What part of the axis is shown.
    package var range: Range
    /// Where ticks stand and how they are written.
    package var ticks: Ticks
    /// Whether the axis grows leftwards or downwards.
    package var isReversed: Bool

    /// An axis for `quantity`, labelled `quantity (unit)`.
    package init(
        _ quantity: String, unit: String = "", scale: Scale = .linear, range: Range = .automatic,
        ticks: Ticks = .automatic, isReversed: Bool = false
    ) {
        label = unit.isEmpty ? quantity : "\(quantity) (\(unit))"
        self.scale = scale
        self.range = range
        self.ticks = ticks
        self.isReversed = isReversed
    }

    /// How values become positions.
    package enum Scale: Sendable, Equatable {
        case linear
        /// Base ten; values at or under zero are left out and counted in a warning.
        case logarithmic
    }

    /// What part of an axis is shown.
    package enum Range: Sendable, Equatable {
        /// The data and a margin of 4 % at both ends.
        case automatic
        /// From `lower` to the data's end and a margin.
        case from(Double)
        /// Exactly this; equal or reversed ends are put in order and parted.
        case between(Double, Double)

        /// Whether the given ends are numbers; a range whose ends are not is taken as automatic.
        var isFinite: Bool {
            switch self {
            case .automatic: true
            case .from(let start): start.isFinite
            case .between(let first, let second): first.isFinite && second.isFinite
            }
        }
    }

    /// Where ticks stand and how they are written.
    package enum Ticks: Sendable, Equatable {
        /// At round numbers, written with as many decimals as their step has.
        case automatic
        /// At multiples of a positive step.
        case every(Double)
        /// At the given places with the given texts; gaps are allowed.
        case named([NamedTick])
        /// The same, the texts turned by 45 degrees or, on a screen of characters, left as they are.
        case slanted([NamedTick])
        /// None, neither marks nor labels.
        case hidden
        /// None, and the panel's frame is not drawn either; for diagrams that bring their own.
        case bare
    }
}

/// A text at a place of an axis.
package struct NamedTick: Sendable, Equatable {
    /// The place, in the axis' unit.
    package var position: Double
    /// What stands there, literally.
    package var text: String

    /// A tick at `position`.
    package init(_ position: Double, _ text: String) {
        self.position = position
        self.text = text
    }
}

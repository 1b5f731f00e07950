/// A place in a panel, in the units of its axes.
package struct PlotPoint: Sendable, Equatable {
    /// The place on the horizontal axis.
    package var x: Double
    /// The place on the vertical axis.
    package var y: Double

    /// The place (`x`, `y`).
    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A vertical interval of a band at one x.
package struct BandPoint: Sendable, Equatable {
    /// The place on the horizontal axis.
    package var x: Double
    /// The interval's lower end.
    package var low: Double
    /// The interval's upper end.
    package var high: Double

    /// The interval from `low` to `high` at `x`.
    package init(_ x: Double, low: Double, high: Double) {
        self.x = x
        self.low = low
        self.high = high
    }
}

/// A value with an interval around it.
package struct IntervalPoint: Sendable, Equatable {
    /// The place on the horizontal axis.
    package var x: Double
    /// The value.
    package var y: Double
    /// The interval's lower end; equal to `y` where there is none.
    package var low: Double
    /// The interval's upper end; equal to `y` where there is none.
    package var high: Double

    /// The value `y` at `x`, with its interval; without one the value stands alone.
    package init(_ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil) {
        self.x = x
        self.y = y
        self.low = low ?? y
        self.high = high ?? y
    }
}

/// A text beside a place of a panel.
package struct PlacedText: Sendable, Equatable {
    /// The place on the horizontal axis.
    package var x: Double
    /// The place on the vertical axis.
    package var y: Double
    /// What stands there, literally.
    package var text: String
    /// On which side of the place the text stands.
    package var side: Side

    /// `text` beside (`x`, `y`).
    package init(_ text: String, x: Double, y: Double, side: Side = .right) {
        self.x = x
        self.y = y
        self.text = text
        self.side = side
    }

    /// Where a text stands as seen from its place.
    package enum Side: Sendable, Equatable, CaseIterable {
        case left, right, above, below, centre
    }
}

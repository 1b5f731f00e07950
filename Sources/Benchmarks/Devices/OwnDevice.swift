import Determinism
import SearchSpaces

/// A device that the user brought: latencies by cell or by piece, or this computer, measured.
package struct OwnDevice: Equatable, Sendable {
    /// The name in commands and journals.
    package let name: String
    /// What the device is, for people.
    package let title: String
    package let figures: Figures
    /// How the figures were measured here; nil for figures that were brought.
    package let calibration: Calibration?

    /// What is known of the device.
    package enum Figures: Equatable, Sendable {
        /// Latencies by cell.
        case cells([CellLatencies])
        /// Latencies by piece of a network.
        case pieces(LatencyTable)
    }

    /// The name of this computer once it is calibrated.
    package static let hereName = "here"

    package init(name: String, title: String, figures: Figures, calibration: Calibration? = nil) {
        self.name = name
        self.title = title
        self.figures = figures
        self.calibration = calibration
    }

    /// The data sets for which it has figures.
    package var datasets: [Dataset] {
        switch figures {
        case .cells(let tables): tables.map(\.dataset)
        case .pieces(let table): table.datasets
        }
    }

    /// The look-up table; nil for a device whose figures are by cell.
    package var table: LatencyTable? {
        if case .pieces(let table) = figures { table } else { nil }
    }

    /// What the device needs for one image with the cell at `index`.
    ///
    /// - Parameter allowCutOff: counts cells whose output does not depend on their input.
    package func latency(_ dataset: Dataset, index: Int, allowCutOff: Bool = false) -> OwnLatency {
        let space = NASBench201()
        guard let cell = space.architecture(at: index) else { return .absent }
        switch figures {
        case .cells(let tables):
            guard let number = tables.first(where: { $0.dataset == dataset })?.values[index] else { return .absent }
            if number < 0 { return .notCompiled }
            return !allowCutOff && !space.isConnected(cell) ? .cutOff : .value(Milliseconds(number))
        case .pieces(let table):
            if !allowCutOff, !space.isConnected(cell) { return .cutOff }
            return table.latency(of: cell, for: dataset).map(OwnLatency.value) ?? .absent
        }
    }
}

/// What a user's device says of one cell.
package enum OwnLatency: Equatable, Sendable {
    case value(Milliseconds)
    /// The device's compiler refused it.
    case notCompiled
    /// The cell's output does not depend on its input.
    case cutOff
    /// No figure was given.
    case absent
}

/// Latencies of the cells for one data set, by the benchmark's index.
package struct CellLatencies: Equatable, Sendable {
    package let dataset: Dataset
    /// Milliseconds, rounded to 1e-9; negative for a network that did not compile, nil where none was given.
    package let values: [Double?]

    /// - Precondition: one value a cell.
    package init(dataset: Dataset, values: [Double?]) {
        precondition(values.count == BenchmarkStore.count, "one value a cell")
        self.dataset = dataset
        self.values = values
    }
}

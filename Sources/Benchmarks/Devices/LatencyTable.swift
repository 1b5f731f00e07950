import SearchSpaces

/// Latencies of the pieces of networks: what a network takes is the sum over its pieces.
package struct LatencyTable: Equatable, Sendable {
    /// One row: a piece, and the data set it was measured for where that matters.
    package struct Row: Equatable, Sendable {
        /// nil for a row that holds whatever the data set; only classifiers differ between data sets of one size.
        package let dataset: Dataset?
        package let piece: NetworkPiece
        package let latency: Milliseconds

        package init(dataset: Dataset?, piece: NetworkPiece, latency: Milliseconds) {
            self.dataset = dataset
            self.piece = piece
            self.latency = latency
        }
    }

    /// The rows as they were given.
    package let rows: [Row]
    /// What is made of the sum.
    package let correction: LatencyCorrection
    private let general: [NetworkPiece: Double]
    private let special: [Dataset: [NetworkPiece: Double]]

    /// - Precondition: no piece stands twice for one data set.
    package init(rows: [Row], correction: LatencyCorrection = .none) {
        self.rows = rows
        self.correction = correction
        var general: [NetworkPiece: Double] = [:]
        var special: [Dataset: [NetworkPiece: Double]] = [:]
        for row in rows {
            if let dataset = row.dataset {
                special[dataset, default: [:]][row.piece] = row.latency.value
            } else {
                general[row.piece] = row.latency.value
            }
        }
        precondition(
            general.count + special.values.map(\.count).reduce(0, +) == rows.count, "a piece has one row a data set")
        self.general = general
        self.special = special
    }

    /// The latency of one piece in a network for `dataset`; nil when no row holds it.
    package func latency(of piece: NetworkPiece, for dataset: Dataset) -> Milliseconds? {
        (special[dataset]?[piece] ?? general[piece]).map(Milliseconds.init)
    }

    /// The pieces of networks for `dataset` that no row holds.
    package func missing(for dataset: Dataset) -> [NetworkPiece] {
        NASBench201.allPieces(for: dataset.shape).filter { latency(of: $0, for: dataset) == nil }
    }

    /// The data sets whose every piece has a row.
    package var datasets: [Dataset] { Dataset.allCases.filter { missing(for: $0).isEmpty } }

    /// The plain sum over a network's pieces, and how many pieces do any work.
    ///
    /// - Returns: nil when a piece has no row.
    package func sum(of cell: Architecture, for dataset: Dataset) -> (milliseconds: Double, pieces: Int)? {
        var sum = 0.0
        var count = 0
        for (piece, times) in NASBench201().pieces(of: cell, for: dataset.shape) {
            guard let latency = latency(of: piece, for: dataset) else { return nil }
            sum += latency.value * Double(times)
            if latency.value > 0 { count += times }
        }
        return (sum, count)
    }

    /// What the network around `cell` takes, corrected and rounded to 1e-9 ms; nil when a piece has no row.
    package func latency(of cell: Architecture, for dataset: Dataset) -> Milliseconds? {
        sum(of: cell, for: dataset).map { sum in
            Milliseconds(BenchmarkStore.rounded(correction.corrected(sum.milliseconds, pieces: sum.pieces)))
        }
    }
}

/// What turns the sum over pieces into what a whole network was seen to take.
package struct LatencyCorrection: Equatable, Sendable, Codable {
    /// Factor on the sum.
    package let scale: Double
    /// Milliseconds added for each piece that does any work.
    package let perPiece: Double
    /// Milliseconds added once.
    package let constant: Double

    package init(scale: Double, perPiece: Double, constant: Double) {
        self.scale = scale
        self.perPiece = perPiece
        self.constant = constant
    }

    /// The plain sum.
    package static let none = LatencyCorrection(scale: 1, perPiece: 0, constant: 0)

    /// The sum in milliseconds, corrected; never below zero.
    package func corrected(_ sum: Double, pieces: Int) -> Double {
        max(constant + scale * sum + perPiece * Double(pieces), 0)
    }
}

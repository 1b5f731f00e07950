import SearchSpaces

/// What measuring this computer brought.
package struct HereMeasurement: Sendable {
    /// One piece of networks, and what it took.
    package struct Piece: Sendable {
        package let piece: NetworkPiece
        /// The networks it was measured for; nil where all of its size have it alike.
        package let shape: TaskShape?
        package let timing: Timing

        package init(piece: NetworkPiece, shape: TaskShape?, timing: Timing) {
            self.piece = piece
            self.shape = shape
            self.timing = timing
        }
    }

    /// One whole network, and what it took.
    package struct Network: Sendable {
        package let architecture: Architecture
        package let shape: TaskShape
        package let timing: Timing

        package init(architecture: Architecture, shape: TaskShape, timing: Timing) {
            self.architecture = architecture
            self.shape = shape
            self.timing = timing
        }
    }

    package let pieces: [Piece]
    package let networks: [Network]
    /// The core that the measuring thread was held to; nil where it could not be held.
    package let core: Int?

    package init(pieces: [Piece], networks: [Network], core: Int?) {
        self.pieces = pieces
        self.networks = networks
        self.core = core
    }

    /// How far rounds are apart in the middle of all that was measured.
    package var spread: Double {
        let spreads = (pieces.map(\.timing) + networks.map(\.timing)).map(\.spread).sorted()
        return spreads.isEmpty ? 0 : Timing.quantile(0.5, of: spreads)
    }
}

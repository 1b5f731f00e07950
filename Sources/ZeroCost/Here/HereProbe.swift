import Determinism
import SearchSpaces

/// Measures this computer: every piece of networks by itself, and a sample of networks end to end, one image each.
///
/// The measuring thread is held to one core. Everything is run until it is warm, then read round by round, all pieces
/// and networks in each round, so that a slow stretch of the computer touches all alike.
package struct HereProbe: Sendable {
    /// The networks to be measured for, no two alike.
    package let shapes: [TaskShape]
    /// How often each thing is read.
    package let rounds: Int
    /// How many whole networks are measured for each image size.
    package let sample: Int

    /// - Precondition: shapes, rounds and sample are not empty.
    package init(shapes: [TaskShape], rounds: Int, sample: Int) {
        precondition(!shapes.isEmpty && rounds > 0 && sample > 0, "there is something to measure")
        self.shapes = shapes
        self.rounds = rounds
        self.sample = sample
    }

    /// Measures.
    ///
    /// - Parameter report: called with readings done and readings in all, a few times a second.
    /// - Complexity: a few milliseconds a reading.
    /// - Throws: when oneDNN refuses an operation, or when the task was cancelled.
    package func run(report: (Int, Int) -> Void = { _, _ in }) throws -> HereMeasurement {
        let (value, core) = try PinnedCore.hold { try measure(report) }
        return HereMeasurement(pieces: value.pieces, networks: value.networks, core: core)
    }

    /// The cells whose networks are measured for the image size of `shape`: connected, of unlike classes, drawn alike.
    package func cells(for shape: TaskShape) -> [Architecture] {
        let space = NASBench201()
        var stream = Seed(1).stream("here/sample/\(shape.side)")
        var seen: Set<Architecture> = []
        var cells: [Architecture] = []
        while cells.count < sample {
            let cell = space.random(using: &stream)
            if space.isConnected(cell), seen.insert(space.representative(of: cell)).inserted { cells.append(cell) }
        }
        return cells
    }

    private struct PieceWork {
        let piece: NetworkPiece
        let shape: TaskShape
        /// Whether only networks of that very shape have it.
        let isOwn: Bool
    }

    private struct Item {
        let run: () throws(EngineError) -> Void
        let repetitions: Int
        var readings: [Double] = []
    }

    private func measure(_ report: (Int, Int) -> Void) throws -> (
        pieces: [HereMeasurement.Piece], networks: [HereMeasurement.Network]
    ) {
        let engine = try ComputeEngine()
        var items: [Item] = []
        let pieces = distinctPieces
        for work in pieces {
            try Task.checkCancellation()
            let program = try PieceProgram(work.piece, work.shape, on: engine)
            items.append(Item(run: program.run, repetitions: try StopWatch.repetitions(program.run)))
        }
        let networks = distinctSizes.flatMap { shape in cells(for: shape).map { (cell: $0, shape: shape) } }
        for (cell, shape) in networks {
            try Task.checkCancellation()
            let network = try WarmNetwork(cell, shape, on: engine)
            items.append(Item(run: network.run, repetitions: try StopWatch.repetitions(network.run)))
        }
        for round in 0..<rounds {
            for place in items.indices {
                try Task.checkCancellation()
                items[place].readings.append(try StopWatch.reading(items[place].repetitions, items[place].run))
                report(round * items.count + place + 1, rounds * items.count)
            }
        }
        let timings = items.map { Timing($0.readings) }
        return (
            zip(pieces, timings).map {
                HereMeasurement.Piece(piece: $0.piece, shape: $0.isOwn ? $0.shape : nil, timing: $1)
            },
            zip(networks, timings.dropFirst(pieces.count)).map {
                HereMeasurement.Network(architecture: $0.cell, shape: $0.shape, timing: $1)
            }
        )
    }

    /// Every piece once; classifiers of one size differ by their classes. Skips take no time and are not run.
    private var distinctPieces: [PieceWork] {
        var seen: Set<NetworkPiece> = []
        var list: [PieceWork] = []
        for shape in shapes {
            for piece in NASBench201.allPieces(for: shape) where piece.kind != .skip {
                if piece.kind == .classifier {
                    list.append(PieceWork(piece: piece, shape: shape, isOwn: true))
                } else if seen.insert(piece).inserted {
                    list.append(PieceWork(piece: piece, shape: shape, isOwn: false))
                }
            }
        }
        return list
    }

    /// The first of the shapes of each image size.
    private var distinctSizes: [TaskShape] {
        var seen: Set<Int> = []
        return shapes.filter { seen.insert($0.side).inserted }
    }
}

/// A whole network, ready to be run for its time.
struct WarmNetwork {
    private let network: InferenceNetwork

    init(_ cell: Architecture, _ shape: TaskShape, on engine: ComputeEngine) throws(EngineError) {
        let plan = NetworkPlan(cell, shape)
        let weights = NetworkWeights(plan, from: CounterWeights(seed: 1, affine: .unit))
        let network = try InferenceNetwork(plan, weights, batch: 1, on: engine)
        let count = 3 * shape.side * shape.side
        _ = try network.forward(CounterStream(seed: 1, stream: 0).uniform(count, -1, 1))
        self.network = network
    }

    func run() throws(EngineError) { _ = try network.forward() }
}

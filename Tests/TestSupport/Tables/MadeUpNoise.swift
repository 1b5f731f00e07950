import Determinism

/// Noise of a made-up column: a draw a cell, from a stream of the column's own.
struct MadeUpNoise {
    private var stream: RandomStream

    init(_ seed: Seed, _ column: String) { stream = seed.stream("made-up/\(column)") }

    /// A draw around 0 with deviation 1, never beyond 3.5 either way.
    mutating func next() -> Double {
        let sum = stream.unit() + stream.unit() + stream.unit() + stream.unit()
        // A sum of four uniform draws has the variance 1/3.
        return (sum - 2) * 1.732
    }

    /// A number from 0 to below 1.
    mutating func unit() -> Double { stream.unit() }
}

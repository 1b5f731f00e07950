import SearchSpaces

/// Measures single networks end to end on this computer.
package struct HereMeter: Sendable {
    /// How often each is read.
    package let rounds: Int

    package init(rounds: Int = 9) {
        self.rounds = rounds
    }

    /// The median time for one image, in milliseconds, on one core.
    ///
    /// - Throws: when oneDNN refuses an operation.
    package func latency(of architecture: Architecture, for shape: TaskShape) throws -> Timing {
        try PinnedCore.hold {
            let engine = try ComputeEngine()
            let network = try WarmNetwork(architecture, shape, on: engine)
            let repetitions = try StopWatch.repetitions(network.run)
            return Timing(try (0..<rounds).map { _ in try StopWatch.reading(repetitions, network.run) })
        }.value
    }
}

/// A generator that any language reproduces bit for bit: number i of a stream is a hash of seed, stream and i.
///
/// The hash is SplitMix64's finaliser (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
package struct CounterStream: Sendable {
    private let start: UInt64

    /// The stream of that number; seeds and streams below 2^32 never meet.
    package init(seed: UInt64, stream: UInt64) {
        start = (seed << 32) &+ stream
    }

    /// The 64 bits at place `index`.
    package func bits(_ index: Int) -> UInt64 {
        var z = start &+ UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// `count` numbers from `low` to `high`, of 24 random bits each, rounded once.
    package func uniform(_ count: Int, _ low: Double, _ high: Double) -> [Float] {
        (0..<count).map { Float(low + (high - low) * (Double(bits($0) >> 40) * 0x1p-24)) }
    }
}

/// Parameters from the counter generator, for comparing with another implementation number by number.
package struct CounterWeights: WeightSource {
    /// What normalisations start with.
    package enum Affine: String, Sendable, CaseIterable {
        /// Scale 1, shift 0.
        case unit
        /// Scale from 0.5 to 1.5, shift from -0.1 to 0.1.
        case random
    }

    let seed: UInt64
    let affine: Affine
    let spread: WeightSpread

    package init(seed: UInt64, affine: Affine, spread: WeightSpread = .fanIn) {
        self.seed = seed
        self.affine = affine
        self.spread = spread
    }

    package var shiftsAreZero: Bool { affine == .unit || spread == .unitVariance }

    package func numbers(of parameter: Parameter) -> [Float] {
        let isGaussian = spread == .unitVariance
        let stream = CounterStream(seed: isGaussian ? seed + 1 : seed, stream: UInt64(parameter.index))
        let draw = { (low: Double, high: Double) in stream.uniform(parameter.count, low, high) }
        switch parameter.role {
        case .weights:
            let bound = isGaussian ? 3.0.squareRoot() : 1 / Double(parameter.fanIn).squareRoot()
            return draw(-bound, bound)
        case .scale:
            return affine == .unit || isGaussian ? Array(repeating: 1, count: parameter.count) : draw(0.5, 1.5)
        case .shift:
            return shiftsAreZero ? Array(repeating: 0, count: parameter.count) : draw(-0.1, 0.1)
        case .bias:
            let bound = 1 / Double(parameter.fanIn).squareRoot()
            return isGaussian ? Array(repeating: 0, count: parameter.count) : draw(-bound, bound)
        }
    }
}

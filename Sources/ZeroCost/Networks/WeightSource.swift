import Determinism
import Foundation

/// Where a network's parameters come from.
package protocol WeightSource {
    /// Whether every normalisation's shift is zero, which lets a plan leave out what is fed by nothing.
    var shiftsAreZero: Bool { get }

    /// The numbers of one parameter, weights in the order output, input, row, column.
    func numbers(of parameter: Parameter) -> [Float]
}

/// How weights are spread.
package enum WeightSpread: Hashable, Sendable {
    /// Uniform within one over the root of the fan-in, the frameworks' default for convolutions and classifiers.
    case fanIn
    /// Mean 0 and variance 1, as the zen score asks for; biases zero.
    case unitVariance
}

/// The standard start, from the session's seed: each place of the network has its own stream, so that cells that
/// share an operator at a place share its weights.
package struct StreamWeights: WeightSource {
    let seed: Seed
    let spread: WeightSpread

    package init(seed: Seed, spread: WeightSpread = .fanIn) {
        self.seed = seed
        self.spread = spread
    }

    package let shiftsAreZero = true

    package func numbers(of parameter: Parameter) -> [Float] {
        switch (parameter.role, spread) {
        case (.scale, _): return Array(repeating: 1, count: parameter.count)
        case (.shift, _), (.bias, .unitVariance): return Array(repeating: 0, count: parameter.count)
        case (.weights, .fanIn), (.bias, .fanIn):
            var stream = seed.stream("zerocost/start/\(parameter.place)/\(parameter.role)/\(parameter.count)")
            let bound = 1 / Double(parameter.fanIn).squareRoot()
            return (0..<parameter.count).map { _ in
                Float(-bound + 2 * bound * (Double(stream.next() >> 40) * 0x1p-24))
            }
        case (.weights, .unitVariance):
            var stream = seed.stream("zerocost/gaussian/\(parameter.place)/\(parameter.count)")
            return Self.gaussian(parameter.count, &stream)
        }
    }

    /// Normal numbers by Box and Muller (1958, doi:10.1214/aoms/1177706645), two for each pair of draws.
    static func gaussian(_ count: Int, _ stream: inout RandomStream) -> [Float] {
        var numbers: [Float] = []
        numbers.reserveCapacity(count + 1)
        while numbers.count < count {
            let radius = (-2 * log(1 - stream.unit())).squareRoot()
            let angle = 2 * Double.pi * stream.unit()
            numbers.append(Float(radius * cos(angle)))
            numbers.append(Float(radius * sin(angle)))
        }
        if numbers.count > count { numbers.removeLast() }
        return numbers
    }
}

import CLapack
import Testing

@testable import Search

@Suite struct ExpectedGainTests {
    static let gain = ExpectedGain(
        points: [.init(latency: 1, error: 8), .init(latency: 3, error: 5), .init(latency: 4, error: 6)],
        reference: .init(latency: 10, error: 10))

    /// The gain averaged over the normal density by the midpoint rule, each gain measured as a difference of areas.
    static func quadrature(latency: Double, prediction: Prediction) -> Double {
        let steps = 20_000
        let width = 16.0 / Double(steps)
        return (0..<steps).reduce(0) { sum, step in
            let z = -8 + (Double(step) + 0.5) * width
            var after = gain
            after.add(.init(latency: latency, error: prediction.mean + z * prediction.deviation))
            return sum + (after.area - gain.area) * exp(-z * z / 2) / (2 * Double.pi).squareRoot() * width
        }
    }

    @Test(arguments: [0.5, 1, 2, 3, 3.5, 9], [4.0, 6.5, 9])
    func `the closed form equals quadrature`(latency: Double, mean: Double) {
        let prediction = Prediction(mean: mean, deviation: 0.7)
        let expected = Self.quadrature(latency: latency, prediction: prediction)
        #expect(abs(Self.gain.gain(latency: latency, prediction: prediction) - expected) < 1e-5)
    }

    @Test(arguments: [0.5, 1, 2, 3, 3.5, 9], [4.0, 6.5, 9])
    func `the closed form for a log-normal error equals quadrature`(latency: Double, mean: Double) {
        let prediction = Prediction(mean: mean, deviation: 0.7, floor: 3.5)
        let deviation = log1p(0.49 / ((mean - 3.5) * (mean - 3.5))).squareRoot()
        let steps = 20_000
        let width = 16.0 / Double(steps)
        let expected = (0..<steps).reduce(0.0) { sum, step in
            let z = -8 + (Double(step) + 0.5) * width
            let error = 3.5 + (mean - 3.5) * exp(z * deviation - deviation * deviation / 2)
            var after = Self.gain
            after.add(.init(latency: latency, error: error))
            return sum + (after.area - Self.gain.area) * exp(-z * z / 2) / (2 * Double.pi).squareRoot() * width
        }
        #expect(abs(Self.gain.gain(latency: latency, prediction: prediction) - expected) < 1e-5)
    }

    @Test func `less spread about one mean never gains more`() {
        for floor in [nil, 2.0, 3.9] {
            for latency in [0.5, 2, 3.5] {
                let gains = [2, 1, 0.5, 0.1, 0.01, 0].map {
                    Self.gain.gain(latency: latency, prediction: Prediction(mean: 5, deviation: $0, floor: floor))
                }
                for (wide, narrow) in zip(gains, gains.dropFirst()) { #expect(narrow <= wide + 1e-12) }
            }
        }
    }

    @Test func `a certain error gains the difference of areas, and nothing beyond the reference`() {
        var after = Self.gain
        after.add(.init(latency: 2, error: 4))
        let certain = Self.gain.gain(latency: 2, prediction: Prediction(mean: 4, deviation: 0))
        #expect(abs(certain - (after.area - Self.gain.area)) < 1e-12)
        #expect(Self.gain.gain(latency: 10, prediction: Prediction(mean: 1, deviation: 1)) == 0)
        #expect(Self.gain.front.count == 2)
    }
}

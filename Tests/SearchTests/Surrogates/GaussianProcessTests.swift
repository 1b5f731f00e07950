import CLapack
import Testing

@testable import Search

@Suite struct GaussianProcessTests {
    /// Forty rows of three features without a pattern, from a fixed recurrence.
    static let rows: [[Double]] = {
        var state = 12345
        return (0..<40).map { _ in
            (0..<3).map { _ in
                state = (state * 1_103_515_245 + 12345) % 2_147_483_648
                return Double(state) / 2_147_483_648 * 3
            }
        }
    }()

    static func value(_ row: Int) -> Double {
        let features = rows[row]
        return 5 + features[0] - features[1] * features[2] + 0.1 * Double(row % 3)
    }

    static func single(noises: [Double] = [0.01], refitEvery: Int = 12, lengths: [Double] = [1.7]) -> ProcessSettings {
        ProcessSettings(lengths: lengths, noises: noises, refitEvery: refitEvery, floorShare: nil, clip: nil)
    }

    @Test(arguments: [1, 2, 5, 6, 7])
    func `observing bit by bit equals observing at once`(batch: Int) throws {
        let pool = try FeaturePool(Self.rows)
        // Row 3 twice: a second measurement of one row is allowed.
        let observations = (Array(0..<24) + [3]).map { Observation(row: $0, value: Self.value($0)) }
        var whole = try GaussianProcess(pool: pool, settings: Self.single())
        try whole.observe(observations)
        var parts = try GaussianProcess(pool: pool, settings: Self.single())
        for start in stride(from: 0, to: observations.count, by: batch) {
            try parts.observe(Array(observations[start..<min(start + batch, observations.count)]))
        }
        for row in 0..<pool.count {
            let expected = whole.prediction(row: row)
            let found = parts.prediction(row: row)
            #expect(abs(expected.mean - found.mean) < 1e-9)
            #expect(abs(expected.deviation - found.deviation) < 1e-9)
        }
    }

    @Test func `above a floor it is the process of the logarithms, moments turned back`() throws {
        let pool = try FeaturePool(Self.rows)
        let values = (0..<24).map { 20 + Self.value($0) }
        let smallest = values.reduce(values[0], min)
        let floor = 0.8 * smallest
        let plain = ProcessSettings(lengths: [1.7], noises: [0.03], floorShare: nil, clip: nil)
        var logarithms = try GaussianProcess(pool: pool, settings: plain)
        try logarithms.observe(values.enumerated().map { Observation(row: $0, value: log($1 - floor)) })
        var settings = plain
        settings.floorShare = 0.8
        var process = try GaussianProcess(pool: pool, settings: settings)
        try process.observe(values.enumerated().map { Observation(row: $0, value: $1) })
        for row in 0..<pool.count {
            let (inner, outer) = (logarithms.prediction(row: row), process.prediction(row: row))
            let variance = inner.deviation * inner.deviation
            let mean = exp(inner.mean + variance / 2)
            #expect(abs(outer.mean - (floor + mean)) < 1e-9)
            #expect(abs(outer.deviation - mean * expm1(variance).squareRoot()) < 1e-9)
            #expect(outer.floor.map { abs($0 - floor) < 1e-12 } == true)
        }
        // What is assumed narrows and moves no mean.
        let before = process.prediction(row: 30)
        process.assume(row: 31)
        #expect(process.prediction(row: 30).mean == before.mean)
        #expect(process.prediction(row: 30).deviation < before.deviation)
    }

    @Test func `one observation shrinks towards the prior as the closed form says`() throws {
        var process = try GaussianProcess(pool: FeaturePool([[0], [1]]), settings: Self.single())
        try process.observe([Observation(row: 0, value: 7)])
        // Standardised value 0, so the mean is 7 everywhere and the variance (0 + 1) / (1 + 1).
        let kernel = MaternKernel(length: 1.7).value(squaredDistance: 1)
        let near = process.prediction(row: 0)
        let far = process.prediction(row: 1)
        #expect(near.mean == 7 && far.mean == 7)
        #expect(abs(near.deviation - ((1 - 1 / 1.01 + 0.01) / 2).squareRoot()) < 1e-12)
        #expect(abs(far.deviation - ((1 - kernel * kernel / 1.01 + 0.01) / 2).squareRoot()) < 1e-12)
    }

    @Test func `two observations agree with the two by two inverse`() throws {
        var process = try GaussianProcess(pool: FeaturePool([[0], [2], [0.5]]), settings: Self.single())
        try process.observe([Observation(row: 0, value: 1), Observation(row: 1, value: 3)])
        let kernel = MaternKernel(length: 1.7)
        let between = kernel.value(squaredDistance: 4)
        let first = kernel.value(squaredDistance: 0.25)
        let second = kernel.value(squaredDistance: 2.25)
        let diagonal = 1.01
        let determinant = diagonal * diagonal - between * between
        // Standardised values -1 and 1; K^-1 y = (-1, 1) / (diagonal - between).
        let fit = 2 / (diagonal - between)
        let explained =
            (diagonal * (first * first + second * second) - 2 * between * first * second) / determinant
        let found = process.prediction(row: 2)
        #expect(abs(found.mean - (2 + (second - first) / (diagonal - between))) < 1e-12)
        #expect(abs(found.deviation - ((1 - explained + 0.01) * (fit + 1) / 3).squareRoot()) < 1e-12)
    }

    @Test func `an assumed row keeps the means and narrows as a real one, until the next observation`() throws {
        let pool = try FeaturePool(Self.rows)
        var process = try GaussianProcess(pool: pool, settings: Self.single())
        try process.observe((0..<10).map { Observation(row: $0, value: Self.value($0)) })
        let before = (0..<pool.count).map { process.prediction(row: $0) }
        process.assume(row: 20)
        for row in 0..<pool.count {
            #expect(process.prediction(row: row).mean == before[row].mean)
            #expect(process.prediction(row: row).deviation <= before[row].deviation)
        }
        #expect(process.prediction(row: 20).deviation < before[20].deviation / 2)
        var plain = try GaussianProcess(pool: pool, settings: Self.single())
        try plain.observe((0..<10).map { Observation(row: $0, value: Self.value($0)) })
        try process.observe([Observation(row: 11, value: Self.value(11))])
        try plain.observe([Observation(row: 11, value: Self.value(11))])
        for row in 0..<pool.count { #expect(process.prediction(row: row) == plain.prediction(row: row)) }
    }
}

import Testing

@testable import ParetoMetrics

@Suite struct ContributionTests {
    @Test(arguments: 2...5, [UInt64(1), 2, 3]) func equalTheLossOfEachFrontPoint(dimension: Int, seed: UInt64) throws {
        let reference = [Double](repeating: 0.9, count: dimension)
        let set = Samples.cube(dimension, 14, seed: seed)
        let shares = try set.hypervolumeContributions(reference: reference)
        let front = set.nondominated()
        let whole = try Hypervolume(of: set, reference: reference).value
        for index in 0..<set.count {
            guard front.contains(index) else {
                #expect(shares[index] == 0)
                continue
            }
            let rest = set.selecting(front.filter { $0 != index })
            let loss = try whole - Hypervolume(of: rest, reference: reference).value
            #expect(agrees(shares[index], loss))
        }
    }

    @Test func duplicatesShareNothing() throws {
        for dimension in 2...3 {
            let tail = [Double](repeating: 0, count: dimension - 2)
            let set = try PointSet([[0, 1] + tail, [0, 1] + tail, [1, 0] + tail])
            let reference = [Double](repeating: 2, count: dimension)
            let shares = try set.hypervolumeContributions(reference: reference)
            #expect(shares[0] == 0)
            #expect(shares[1] == 0)
            #expect(shares[2] > 0)
        }
    }

    /// moocore 0.3.2, `hv_contributions(P, ref=[1.1] * d).sum()`, on the same SplitMix64 points.
    @Test(arguments: [
        (2, 200, UInt64(1), 0.054_729_840_824_600_56), (3, 200, 2, 0.058_015_381_028_073_13),
        (4, 60, 3, 0.219_543_676_539_242_67), (5, 40, 4, 0.310_933_865_991_756_43),
    ]) func sumAsInMoocore(dimension: Int, count: Int, seed: UInt64, expected: Double) throws {
        let set = Samples.cube(dimension, count, seed: seed)
        let shares = try set.hypervolumeContributions(reference: [Double](repeating: 1.1, count: dimension))
        #expect(agrees(shares.reduce(0, +), expected, within: 1e-11))
    }
}

import Testing

@testable import Search

@Suite struct BatchPickerTests {
    static let candidates = (0..<80).map {
        BatchPicker.Candidate(identifier: $0, row: $0 % 40, latency: Double(($0 * 37) % 80) / 10, group: $0 % 3)
    }
    static let start = ExpectedGain(points: [.init(latency: 4, error: 6)], reference: .init(latency: 9, error: 12))

    static func process() throws -> GaussianProcess {
        var process = try GaussianProcess(
            pool: FeaturePool(GaussianProcessTests.rows), settings: GaussianProcessTests.single())
        try process.observe((0..<8).map { Observation(row: $0, value: GaussianProcessTests.value($0)) })
        return process
    }

    /// Every candidate computed anew for every pick.
    static func bruteForce(_ count: Int, limits: [Int]) throws -> [Int] {
        var posterior = try process()
        var gain = start
        var left = limits
        var chosen: [Int] = []
        while chosen.count < count {
            var best: (score: Double, candidate: BatchPicker.Candidate)?
            for candidate in candidates where left[candidate.group] > 0 && !chosen.contains(candidate.identifier) {
                let belief = posterior.prediction(row: candidate.row)
                let score = gain.gain(latency: candidate.latency, prediction: belief).rounded(binaryDigits: 20)
                if let best, best.score >= score { continue }
                best = (score, candidate)
            }
            guard let candidate = best?.candidate else { break }
            chosen.append(candidate.identifier)
            left[candidate.group] -= 1
            gain.add(.init(latency: candidate.latency, error: posterior.prediction(row: candidate.row).mean))
            posterior.assume(row: candidate.row)
        }
        return chosen
    }

    @Test(arguments: [[99, 99, 99], [2, 2, 2], [0, 5, 1]])
    func `lazy picks equal brute force`(limits: [Int]) throws {
        let picks = try BatchPicker(candidates: Self.candidates)
            .pick(12, posterior: Self.process(), gain: Self.start, limits: limits)
        #expect(try picks.map(\.candidate.identifier) == Self.bruteForce(12, limits: limits))
    }

    /// Forty kinds of two, which may lie in two groups.
    static let kindred = candidates.map { candidate in
        var candidate = candidate
        candidate.kind = candidate.identifier % 40
        return candidate
    }

    @Test func `a removed candidate is not picked again`() throws {
        var picker = BatchPicker(candidates: Self.candidates)
        let first = try picker.pick(5, posterior: Self.process(), gain: Self.start).map(\.candidate.identifier)
        picker.remove(first)
        let second = try picker.pick(80, posterior: Self.process(), gain: Self.start).map(\.candidate.identifier)
        #expect(Set(first).isDisjoint(with: second) && second.count == 75)
    }

    @Test func `of one kind one is chosen`() throws {
        let picks = try BatchPicker(candidates: Self.kindred).pick(80, posterior: Self.process(), gain: Self.start)
        #expect(Set(picks.map(\.candidate.kind)).count == picks.count && picks.count == 40)
    }

    /// What makes a search with recorded shares the search that shared.
    @Test(arguments: 1...40) func `a batch within its own shares is the same batch`(count: Int) throws {
        let picker = BatchPicker(candidates: Self.kindred)
        let free = try picker.pick(count, posterior: Self.process(), gain: Self.start)
        let shares = (0..<3).map { group in free.count { $0.candidate.group == group } }
        #expect(try picker.pick(count, posterior: Self.process(), gain: Self.start, limits: shares) == free)
    }
}

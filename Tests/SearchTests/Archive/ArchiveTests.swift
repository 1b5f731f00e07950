import Determinism
import Search
import SearchSpaces
import Testing

@Suite struct ArchiveTests {
    /// `count` evaluations with small whole objectives, so that ties and equal points are common.
    private func archive(_ count: Int, objectives: Int = 2, seed: UInt64) -> Archive {
        var stream = Seed(seed).stream("archive")
        var archive = Archive()
        for number in 0..<count {
            let cell = Bench.space.random(using: &stream)
            archive.append(
                Evaluation(
                    number: number + 1, architecture: cell, representative: Bench.space.representative(of: cell),
                    niche: stream.below(3), generation: 0,
                    values: (0..<objectives).map { _ in Double(stream.below(12)) }, origin: Origin(variation: .drawn)))
        }
        return archive
    }

    /// No worse anywhere, better somewhere.
    private func dominates(_ one: Evaluation, _ other: Evaluation) -> Bool {
        zip(one.values, other.values).allSatisfy { $0 <= $1 } && one.values != other.values
    }

    @Test(arguments: [UInt64](0..<20), [2, 3])
    func `the front is what brute force finds`(seed: UInt64, objectives: Int) {
        let all = archive(40, objectives: objectives, seed: seed).evaluations
        let front = Archive.front(of: all)
        let expected = all.filter { one in !all.contains { dominates($0, one) } }
        // Of several with equal objectives the first alone, or all of them: never a part.
        let numbers = Set(front.map(\.number))
        for member in expected where !numbers.contains(member.number) {
            #expect(front.contains { $0.values == member.values && $0.number < member.number })
        }
        #expect(numbers.isSubset(of: Set(expected.map(\.number))))
    }

    @Test func `a front is in order of error, then cost, then number`() {
        let front = archive(60, seed: 3).front()
        for (one, next) in zip(front, front.dropFirst()) {
            #expect(
                one.values.lexicographicallyPrecedes(next.values)
                    || (one.values == next.values && one.number < next.number))
        }
    }

    @Test func `of equal objectives the earliest stands on the front`() {
        var archive = Archive()
        for number in 1...3 {
            archive.append(
                Evaluation(
                    number: number, architecture: Architecture([number, 0, 0, 0, 0, 0]), niche: 0, generation: 0,
                    values: [5, 5], origin: Origin(variation: .drawn)))
        }
        #expect(archive.front().map(\.number).first == 1)
        #expect(archive.front(ofNiche: 1).isEmpty)
        #expect(Archive().front().isEmpty)
    }

    @Test func `a niche's front is the front of its own evaluations`() {
        let archive = archive(50, seed: 11)
        for niche in 0..<3 {
            let own = archive.evaluations.filter { $0.niche == niche }
            #expect(archive.front(ofNiche: niche) == Archive.front(of: own))
        }
    }

    @Test func `evaluations are found by number and by class`() throws {
        let archive = archive(200, seed: 5)
        #expect(archive[0] == nil)
        #expect(archive[201] == nil)
        #expect(archive[-1] == nil)
        for evaluation in archive.evaluations {
            #expect(archive[evaluation.number] == evaluation)
            let first = try #require(archive.evaluation(ofClass: evaluation.representative))
            #expect(first.number <= evaluation.number && first.representative == evaluation.representative)
        }
        #expect(archive.count == 200)
    }
}

import Determinism
import Search
import SearchSpaces
import TestSupport
import Testing

/// The made-up problem with its default partition, and searches over it.
enum Bench {
    static let problem = MadeUpProblem()
    static let space = NASBench201()
    static let seed = Seed(7)
    private static let made = try? Partition.make(of: problem, by: .convolutions3x3, count: 6, seed: seed)

    /// The six niches by 3x3 count.
    static func partition() throws -> Partition { try #require(made) }

    static func engine(to target: Int, seed: Seed = seed, _ settings: SearchSettings = plain) throws -> SearchEngine {
        SearchEngine(problem: problem, partition: try partition(), settings: settings, seed: seed, target: target)
    }

    /// Equal shares, so that nothing is learned; two children a niche, and a start of two a niche.
    static let plain = SearchSettings(children: 2, allocation: .equal, start: 12)

    /// A driver whose designer is `Neighbourly`.
    static func driver(
        to target: Int, from state: SearchState = SearchState(), seed: Seed = seed,
        _ settings: SearchSettings = plain, arrival: @escaping SearchDriver.Arrival = { $0 }
    ) throws -> SearchDriver {
        SearchDriver(try engine(to: target, seed: seed, settings), from: state, arrival: arrival) {
            Neighbourly.answer(to: $0, in: space)
        }
    }

    /// The cell whose operators, edge by edge, have these numbers: `342100`.
    static func cell(_ digits: String) throws -> Architecture { try #require(Architecture(digits: digits)) }

    /// The state that `events` lead to.
    static func state(after events: some Sequence<SearchEvent>) -> SearchState {
        events.reduce(into: SearchState()) { $0.apply($1) }
    }
}

import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// Every pair of choices of a search, against one generation: none may stop the program, and each evaluates something.
@Suite struct SettingsPairsTests {
    /// One choice, as it is typed, with what it changes.
    struct Choice: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (inout SearchSettings) -> Void

        init(_ text: String, _ make: @escaping @Sendable (inout SearchSettings) -> Void) {
            testDescription = text
            self.make = make
        }
    }

    static let choices: [Choice] =
        SearchMethod.allCases.map { method in Choice("--with \(method.rawValue)") { $0.method = method } }
        + Ablation.Part.allCases.map { part in Choice("--no-\(part.rawValue)") { $0.ablation = Ablation([part]) } }
        + [
            Choice("--plain") { $0.ablation = .plain },
            Choice("--novelty cell") { $0.novelty = .byCell },
            Choice("--novelty class") { $0.novelty = .byClass },
            Choice("--allocation gain") { $0.allocation = .gain },
            Choice("--allocation equal") { $0.allocation = .equal },
            Choice("--members fastest") { $0.members = .fastest },
            Choice("--members found") { $0.members = .found },
            Choice("--screen 3") { $0.screen = ScreenSettings(proposals: 3, by: .process) },
            Choice("--children 3") { $0.children = 3 },
            Choice("--start 1") { $0.start = 1 },
            Choice("--population 2") { $0.population = 2 },
            Choice("--repairs 0") { $0.repairs = 0 },
        ]

    /// Features of all candidates, made once for all searches.
    private static let problem = MadeUpProblem(listsCandidates: true)
    private static let partition = try? Partition.make(of: problem, by: .convolutions3x3, count: 6, seed: Seed(7))
    private static let niches = partition.map { Surrogate(problem: problem, partition: $0) }
    private static let whole = partition.map { Surrogate(problem: problem, partition: $0.whole) }

    @Test(arguments: choices.indices) func `a choice goes with every other`(_ first: Int) throws {
        let partition = try #require(Self.partition)
        for second in Self.choices.indices where second >= first {
            var settings = SearchSettings(children: 2, start: 6)
            Self.choices[first].make(&settings)
            Self.choices[second].make(&settings)
            let known = try #require(settings.asksWholeSpace ? Self.whole : Self.niches)
            let engine = SearchEngine(
                problem: Self.problem, partition: partition, settings: settings, seed: Seed(7), target: 1,
                surrogate: Surrogate(knowing: known))
            var driver = SearchDriver(engine) { Neighbourly.answer(to: $0, in: Self.problem.space) }
            let pair = "\(Self.choices[first].testDescription) \(Self.choices[second].testDescription)"
            #expect(driver.run() == .generations, "\(pair)")
            #expect(driver.state.archive.count > 0, "\(pair)")
        }
    }
}

import Search
import Testing

@testable import Workbench

/// `front` and `recommend` within bounds.
@Suite struct FrontCommandTests {
    @Test(arguments: [
        ("latency < 3", Objective.latency, FrontBound.Relation.below, 3.0), ("error<=9", .error, .atMost, 9),
        ("latency>=2.5ms", .latency, .atLeast, 2.5), ("energy > 20 mJ", .energy, .above, 20),
        ("error < 9 %", .error, .below, 9),
    ])
    func aBoundIsReadAsItIsTyped(
        _ text: String, _ objective: Objective, _ relation: FrontBound.Relation, _ limit: Double
    ) {
        let bound = FrontBound(argument: text)
        #expect(bound?.objective == objective && bound?.relation == relation && bound?.limit == limit)
    }

    @Test(arguments: ["latency", "latency <", "power < 3", "latency < fast", "< 3", "latency < nan", ""])
    func whatIsNoBoundIsNone(_ text: String) { #expect(FrontBound(argument: text) == nil) }

    @Test func boundsAndOrderHoldForWhatIsShown() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let archive = await notebook.state.search.archive
        let limit = 3.5
        let expected = archive.front().filter { $0.values[1] < limit }.sorted { $0.values[1] < $1.values[1] }
        #expect(!expected.isEmpty && expected.count < archive.front().count)
        #expect(await notebook.run("front --sort latency --where 'latency < \(limit)' --csv") == .done)
        let numbers = desk.take().split(separator: "\n").dropFirst().compactMap { Int($0.prefix { $0 != "," }) }
        #expect(numbers == expected.map(\.number))
        #expect(await notebook.run("recommend --where 'latency < \(limit)' --csv") == .done)
        let best = try #require(archive.evaluations.filter { $0.values[1] < limit }.min { $0.values[0] < $1.values[0] })
        let first = desk.take().split(separator: "\n").dropFirst().first ?? ""
        #expect(first.hasPrefix("\(best.number),"))
    }

    @Test func whatCannotBeIsSaid() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let lines = [
            "front --where 'latency'", "front --sort speed", "front --where 'energy < 3'",
            "recommend --where 'latency < 0.001'",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "front-faults.txt")
    }
}

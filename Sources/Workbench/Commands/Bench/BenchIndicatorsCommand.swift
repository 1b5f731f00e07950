import ArgumentParser
import Console

/// `bench indicators`.
struct BenchIndicatorsCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("bench indicators --points 1000 --objectives 3 --rounds 1", "a quick look"),
        Example("bench indicators", "up to a million points in 2 and 3 objectives, hypervolume up to 6"),
    ]
    static let configuration = described(
        "indicators", "Measure how long hypervolume, dominance and IGD take.",
        discussion: """
            Points uniform in the unit cube, where few are on the front, and on the unit sphere, where all are; one \
            processor; the least time of the rounds counts.
            """)

    @Option(help: "The greatest number of points.")
    var points = 1_000_000

    @Option(help: "The greatest number of objectives, from 2 to 6.")
    var objectives = 6

    @Option(help: "How often each is measured.")
    var rounds = 3

    @OptionGroup var format: ReportFormat

    func validate() throws {
        let ranges = [
            ("points", points, 10...10_000_000), ("objectives", objectives, 2...6), ("rounds", rounds, 1...100),
        ]
        for (name, value, range) in ranges where !range.contains(value) {
            throw ValidationError(
                "--\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(value).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        let bench = IndicatorBench(points: points, objectives: objectives, rounds: rounds)
        let rows = try bench.rows { bar.show($0) }
        bar.finish()
        format.show(IndicatorBench.table(rows), on: notebook.screen)
    }
}

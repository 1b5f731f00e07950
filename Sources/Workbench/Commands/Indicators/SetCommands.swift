import ArgumentParser
import Console
import ParetoMetrics

/// `nondominated`.
struct NondominatedCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("nondominated points.dat", "how many points of each set are dominated"),
        Example("nondominated points.dat --filter --union", "the front of all points, as a point file"),
    ]
    static let configuration = described(
        "nondominated", "Count or keep the points of each set that no other dominates.",
        discussion: "\(PointSource.format) Of equal points the first is kept.")

    @Argument(help: "Point files; - is standard input.", completion: .file())
    var files: [String]

    @OptionGroup var objectives: ObjectiveOptions

    @Flag(name: .shortAndLong, help: "All sets of a file are one.")
    var union = false

    @Flag(name: .shortAndLong, help: "Print the points that are left, as a point file.")
    var filter = false

    @Flag(help: "Keep all of equal points.")
    var keepDuplicates = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if filter, format.isForMachines { throw ValidationError("--filter prints a point file, not CSV or JSON.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        var table = TextTable(columns: [
            .init("file"), .init("set", alignment: .right), .init("points", alignment: .right),
            .init("nondominated", alignment: .right), .init("dominated", alignment: .right),
            .init("duplicates", alignment: .right),
        ])
        var fronts: [PointSet] = []
        for file in files {
            let source = try PointSource(file, objectives, isUnion: union, in: notebook)
            for (place, set) in source.sets.enumerated() {
                let all = set.nondominated(keepingDuplicates: true)
                let first = set.nondominated()
                let kept = keepDuplicates ? all : first
                if filter, let front = try? source.directions.turned(set.selecting(kept)) { fronts.append(front) }
                table.append([
                    .text(source.name), .integer(source.numbers[place]), .integer(set.count), .integer(kept.count),
                    .integer(set.count - all.count), .integer(all.count - first.count),
                ])
            }
        }
        guard filter else { return format.show(table, on: notebook.screen) }
        do throws(MetricsError) {
            notebook.screen.result(try PointFile(sets: fronts).text.trimmingEnd())
        } catch {
            throw WorkbenchError(error)
        }
    }
}

/// `eaf`.
struct AttainmentCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("eaf points.dat", "what 1, 2, ... of the sets attain"),
        Example("eaf points.dat --percentiles '25 50 75' --csv", "the median surface between the quartiles"),
    ]
    static let configuration = described(
        "eaf", "Compute the empirical attainment function of the sets of point files.",
        discussion: """
            \(PointSource.format) Two objectives. A surface holds the points that at least so many per cent of the sets \
            weakly dominate; 0 is the best surface, that of one set.
            """)

    @Argument(help: "Point files, whose sets are all runs alike; - is standard input.", completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong, help: "Percentages of the sets, from 0 to 100; every step unless said.",
        transform: { try PointText($0, of: "--percentiles") })
    var percentiles: PointText?

    @OptionGroup var objectives: ObjectiveOptions

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var runs: [PointSet] = []
        var directions: Directions?
        for file in files {
            let source = try PointSource(file, objectives, in: notebook)
            if source.sets[0].dimension != 2 {
                throw WorkbenchError(
                    .badArgument,
                    "\(source.name) has \(source.sets[0].dimension) objectives, and attainment surfaces are drawn for 2."
                )
            }
            runs += source.sets
            directions = source.directions
        }
        guard let directions else { return }
        do throws(MetricsError) {
            let attainment = try Attainment(of: runs)
            let every = (1...attainment.runs).map { Double($0) * 100 / Double(attainment.runs) }
            let wanted = percentiles.map { Set($0.values).sorted() } ?? every
            var table = TextTable(columns: [
                .init("objective_1", alignment: .right), .init("objective_2", alignment: .right),
                .init("percentile", alignment: .right),
            ])
            for percent in wanted {
                let surface = try directions.turned(try attainment.surface(percent: percent))
                for point in surface.points {
                    table.append([
                        .number(point[0], digits: IndicatorReport.digits([point[0]])),
                        .number(point[1], digits: IndicatorReport.digits([point[1]])), .number(percent, digits: 1),
                    ])
                }
            }
            format.show(table, on: notebook.screen)
        } catch {
            throw WorkbenchError(error)
        }
    }
}

/// `r2`.
struct R2Command: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("r2 points.dat -r '0 0'", "exact R2 against the ideal point (0, 0)")]
    static let configuration = described(
        "r2", "Measure the exact R2 indicator of each set of a point file.",
        discussion: """
            \(PointSource.format) Two objectives; the mean over all weights of the least weighted Chebyshev distance from \
            the ideal point; less is better.
            """)

    @Argument(help: "Point files; - is standard input.", completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong, parsing: .unconditional, help: "The ideal point, which no point undercuts.",
        transform: { try PointText($0, of: "--reference") })
    var reference: PointText

    @OptionGroup var objectives: ObjectiveOptions

    @Flag(name: .shortAndLong, help: "All sets of a file are one.")
    var union = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        try SetMeasure(files: files, objectives: objectives, isUnion: union, format: format).show("r2", in: notebook) {
            (set, source) throws(MetricsError) in
            guard let ideal = try? reference.values(set.dimension, "--reference", of: source.name) else {
                throw .unlikeDimensions("ideal point", found: reference.values.count, expected: set.dimension)
            }
            return try set.r2Exact(ideal: source.directions.turned(ideal))
        }
    }
}

/// `spacing`.
struct SpacingCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("spacing points.dat", "how evenly the points of each set lie; 0 is evenly")]
    static let configuration = described(
        "spacing", "Measure the spacing of each set of a point file (Schott 1995).",
        discussion: "\(PointSource.format) The standard deviation of Manhattan distances to the nearest other point.")

    @Argument(help: "Point files; - is standard input.", completion: .file())
    var files: [String]

    @Flag(name: .shortAndLong, help: "All sets of a file are one.")
    var union = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        try SetMeasure(files: files, objectives: ObjectiveOptions.parse([]), isUnion: union, format: format)
            .show("spacing", in: notebook) { (set, _) throws(MetricsError) in try set.spacing() }
    }
}

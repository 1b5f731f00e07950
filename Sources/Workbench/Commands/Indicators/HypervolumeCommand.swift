import ArgumentParser
import Console
import ParetoMetrics

/// `hv`.
struct HypervolumeCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("hv points.dat -r '10 10'", "one hypervolume a set"),
        Example("hv points.dat -r 0 --maximise --union", "all sets as one, all objectives maximised"),
        Example("hv points.dat -r '10 0' --obj=-+ --csv", "the second objective maximised"),
        Example("hv points.dat --contributions", "what each point alone dominates"),
    ]
    static let configuration = described(
        "hv", "Measure the hypervolume of each set of a point file.",
        discussion: """
            \(PointSource.format) Exact in any number of objectives. Without -r the reference is, for each objective, \
            the worst value plus a tenth of the range of all points. A point that exceeds the reference is counted and \
            adds nothing.
            """)

    @Argument(help: "Point files; - is standard input.", completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: "The reference point; one number stands for all objectives.",
        transform: { try PointText($0, of: "--reference") })
    var reference: PointText?

    @OptionGroup var objectives: ObjectiveOptions

    @Flag(name: .shortAndLong, help: "All sets of a file are one.")
    var union = false

    @Flag(name: .shortAndLong, help: "The volume that each point alone dominates; dominated points have 0.")
    var contributions = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var sources: [PointSource] = []
        for file in files { sources.append(try PointSource(file, objectives, isUnion: union, in: notebook)) }
        let chosen = try point(for: sources)
        do throws(MetricsError) {
            if contributions {
                format.show(try shares(sources, chosen), on: notebook.screen)
            } else {
                var rows: [IndicatorReport.Row] = []
                for source in sources {
                    for (place, set) in source.sets.enumerated() {
                        let found = try Hypervolume(of: set, reference: chosen)
                        Self.warn(found.outside, of: set, source.numbers[place], source, in: notebook)
                        if found.value.isInfinite {
                            notebook.warn(
                                "The hypervolume of set \(source.numbers[place]) of \(source.name) is beyond the greatest "
                                    + "number there is: choose a reference point that is nearer.")
                        }
                        rows.append(
                            .init(
                                file: source.name, set: source.numbers[place], points: set.count, value: found.value))
                    }
                }
                format.show(IndicatorReport(measure: "hv", rows: rows).table, on: notebook.screen)
            }
        } catch {
            throw WorkbenchError(error)
        }
        if reference == nil, let directions = sources.first?.directions {
            let shown = try? directions.turned(chosen).map { "\($0)" }.joined(separator: " ")
            notebook.screen.message("Reference point: \(shown ?? "").")
        }
    }

    /// The reference point as a cost: the one given, or what all points together suggest.
    private func point(for sources: [PointSource]) throws(WorkbenchError) -> [Double] {
        guard let first = sources.first, let dimension = first.sets.first?.dimension else { return [] }
        do throws(MetricsError) {
            if let reference {
                return try first.directions.turned(try given(reference, dimension, first))
            }
            var all = first.sets[0]
            for set in first.sets.dropFirst() + sources.dropFirst().flatMap(\.sets) { all = try all.appending(set) }
            guard let worst = all.greatest, let best = all.ideal else { return [] }
            return zip(worst, best).map { $0 + 0.1 * ($0 - $1) }
        } catch {
            throw WorkbenchError(error)
        }
    }

    private func given(
        _ reference: PointText, _ dimension: Int, _ source: PointSource
    ) throws(MetricsError) -> [Double] {
        guard let values = try? reference.values(dimension, "--reference", of: source.name) else {
            throw .unlikeDimensions("reference point", found: reference.values.count, expected: dimension)
        }
        return values
    }

    private static func warn(
        _ outside: Int, of set: PointSet, _ number: Int, _ source: PointSource, in notebook: isolated Notebook
    ) {
        guard outside > 0 else { return }
        let verb = outside == 1 ? "lies" : "lie"
        notebook.warn(
            "\(outside) of \(set.count) points of set \(number) of \(source.name) \(verb) outside the reference "
                + "point and add\(outside == 1 ? "s" : "") nothing.")
    }

    private func shares(_ sources: [PointSource], _ reference: [Double]) throws(MetricsError) -> TextTable {
        var rows: [[TextTable.Cell]] = []
        for source in sources {
            for (place, set) in source.sets.enumerated() {
                let shares = try set.hypervolumeContributions(reference: reference)
                let digits = IndicatorReport.digits(shares)
                for (point, share) in shares.enumerated() {
                    rows.append([
                        .text(source.name), .integer(source.numbers[place]), .integer(point + 1),
                        .number(share, digits: digits),
                    ])
                }
            }
        }
        return TextTable(
            columns: [
                .init("file"), .init("set", alignment: .right), .init("point", alignment: .right),
                .init("contribution", alignment: .right),
            ], rows: rows)
    }
}

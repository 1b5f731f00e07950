import ArgumentParser
import ParetoMetrics

/// What the measures that compare with a reference set have in common.
struct ReferenceSetOptions: ParsableArguments, Sendable {
    @Argument(help: "Point files; - is standard input.", completion: .file())
    var files: [String]

    @Option(name: .shortAndLong, help: "The file of the reference set; all its sets are one.", completion: .file())
    var reference: String

    @OptionGroup var objectives: ObjectiveOptions

    @Flag(name: .shortAndLong, help: "All sets of a file are one.")
    var union = false

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if reference == "-", files.contains("-") {
            throw ValidationError("Standard input can be the points or the reference set, not both.")
        }
    }

    /// Measures each set and shows the values.
    func show(
        _ measure: String, in notebook: isolated Notebook,
        value: (PointSet, _ reference: PointSet, Directions) throws(MetricsError) -> Double
    ) throws(WorkbenchError) {
        let truth = try PointSource(reference, objectives, isUnion: true, in: notebook)
        var rows: [IndicatorReport.Row] = []
        for file in files {
            let source = try PointSource(file, objectives, isUnion: union, in: notebook)
            for (place, set) in source.sets.enumerated() {
                do throws(MetricsError) {
                    let found = try value(set, truth.sets[0], source.directions)
                    rows.append(.init(file: source.name, set: source.numbers[place], points: set.count, value: found))
                } catch {
                    throw WorkbenchError(
                        .badArgument, "Set \(source.numbers[place]) of \(source.name): \(error.message)",
                        hint: error.hint)
                }
            }
        }
        format.show(IndicatorReport(measure: measure, rows: rows).table, on: notebook.screen)
    }
}

import ParetoMetrics

/// A measure of single sets, taken of each set of some files.
struct SetMeasure {
    let files: [String]
    let objectives: ObjectiveOptions
    let isUnion: Bool
    let format: ReportFormat

    /// Measures each set, as costs, and shows the values; a set of too few points has none, and is said to.
    func show(
        _ measure: String, in notebook: isolated Notebook,
        value: (PointSet, PointSource) throws(MetricsError) -> Double
    ) throws(WorkbenchError) {
        var rows: [IndicatorReport.Row] = []
        for file in files {
            let source = try PointSource(file, objectives, isUnion: isUnion, in: notebook)
            for (place, set) in source.sets.enumerated() {
                do throws(MetricsError) {
                    let found = try value(set, source)
                    rows.append(.init(file: source.name, set: source.numbers[place], points: set.count, value: found))
                } catch  where error.code == .tooFewSamples {
                    notebook.warn("set \(source.numbers[place]) of \(source.name): \(error.message)")
                    rows.append(.init(file: source.name, set: source.numbers[place], points: set.count, value: nil))
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

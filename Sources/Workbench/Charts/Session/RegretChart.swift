import Figures
import Search

/// What each niche still misses of its own true front's hypervolume, generation by generation.
struct RegretChart {
    let figure: Figure

    /// - Throws: without niches, and where no niche's true front is known.
    init(_ source: ChartSource) throws(WorkbenchError) {
        let grounds = NicheGrounds(try source.requirePartition(), of: source.problem)
        let last = source.archive.evaluations.map(\.generation).max() ?? 0
        let dimension = source.problem.objectives.count
        let courses = grounds.niches.map { niche in
            (0...last).compactMap { generation -> PlotPoint? in
                let values = source.archive.evaluations
                    .filter { $0.niche == niche.number && $0.generation <= generation }.map(\.values)
                guard let share = grounds.indicators(values, inNiche: niche.number, dimension: dimension)?.hvShare
                else { return nil }
                return PlotPoint(Double(generation), Regret.percent(share))
            }
        }
        figure = try Regret.figure(
            grounds.niches, courses,
            x: FigureAxis("generation", ticks: .every(Double(TickStep.smallest(over: last, most: 8)))),
            title: source.problem.title, provenance: source.provenance)
    }
}

/// Niche regret: the share of a niche's own hypervolume that is missing.
enum Regret {
    /// In per cent; never below 0.
    static func percent(_ share: Double) -> Double { max(0, 1 - share) * 100 }

    /// One line a niche.
    ///
    /// - Parameter courses: by niche, none for a niche without a true front.
    /// - Throws: when no niche has one.
    static func figure(
        _ niches: [Niche], _ courses: [[PlotPoint]], x: FigureAxis, title: String, provenance: [String]
    ) throws(WorkbenchError) -> Figure {
        guard courses.contains(where: { !$0.isEmpty }) else {
            throw WorkbenchError(.figure, "The true fronts of the niches of \(title) are not known.")
        }
        let layers = zip(niches, courses).compactMap { niche, course in
            course.isEmpty
                ? nil
                : FigureLayer(
                    .line(course, markers: .every(max(1, course.count / 12))), role: .series(niche.number),
                    legend: niche.shortLabel)
        }
        return Figure(
            x: x, y: FigureAxis("niche's missing HV", unit: "%", range: .from(0)), layers: layers,
            provenance: provenance + ["each niche against its own true front, span contract of the niche"])
    }
}

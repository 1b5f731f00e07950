import Figures
import Sessions

/// The fronts that searchers found on one task with one seed, over one another.
struct CampaignFrontsChart {
    let figure: Figure

    /// - Throws: for several tasks, too many searchers, a seed that was not run, and where the fronts are not known.
    init(_ source: RunsSource, seed: Int, at evaluations: Int) throws(WorkbenchError) {
        let task = try source.requireTask(for: "A latency-accuracy figure")
        try source.requireFewSearchers(for: "fronts over one another")
        guard (1...max(source.spec.seeds, 1)).contains(seed) else {
            throw WorkbenchError(
                .badArgument,
                "Seed \(seed) was not run: the campaign \(source.name) has seeds 1 to \(source.spec.seeds).")
        }
        let problem = source.problem(task)
        let fronts = RunFronts(problem: problem)
        var runs: [OverlaidFronts.Run] = []
        for searcher in source.searchers {
            guard let run = source.results.run(task: task, searcher: searcher, seed: seed),
                let front = fronts.front(of: run, at: evaluations)
            else { continue }
            let evaluated = problem.map { problem in
                run.cells.prefix(evaluations).compactMap { problem.space.architecture(at: $0) }
                    .compactMap { problem.testValues(of: $0) }
            }
            runs.append(
                OverlaidFronts.Run(
                    name: source.title(searcher), front: front, evaluated: evaluated ?? [], role: source.role(searcher))
            )
        }
        guard !runs.isEmpty else { throw .noCampaignValues("a front that is known here") }
        figure =
            OverlaidFronts(
                runs: runs, truth: problem?.testTruth?.points.points ?? [], truthName: "true front",
                latency: FigureAxis(
                    "latency on \(problem?.device.axisName ?? source.spec.tasks[task].device)", unit: "ms"),
                accuracy: FigureAxis("test accuracy", unit: "%"),
                provenance: source.provenance + ["fronts of seed \(seed) after \(evaluations) evaluations"]
            ).figure
    }
}

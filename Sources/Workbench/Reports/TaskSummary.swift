import Benchmarks
import Determinism
import Search
import Sessions

/// What was chosen, and how much of the space it leaves.
struct TaskSummary {
    let spec: TaskSpec
    let problem: TableProblem

    var text: String {
        let usable = problem.candidates?.architectures.count ?? 0
        let goals = spec.objectives.map { "\($0.rawValue) [\($0.unit)]" }.joined(separator: ", ")
        let front = problem.truth.map { "\($0.front.count) cells" } ?? "not known"
        return """
            \(spec.dataset) on \(problem.device.title): minimise \(goals)
            the search sees \(spec.accuracy) accuracy\(spec.allowsCutOff ? "; cut-off cells count" : "")
            \(usable) of \(BenchmarkStore.count) cells are usable; the true front has \(front)
            """
    }
}

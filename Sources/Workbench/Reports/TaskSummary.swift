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
        let front = problem.truth.map { "has \($0.front.count) cells" } ?? "is not known"
        var lines = [
            "\(spec.dataset) on \(problem.device.title): minimise \(goals)",
            "the search sees \(spec.accuracy) accuracy\(spec.allowsCutOff ? "; cut-off cells count" : "")",
            "\(usable) of \(BenchmarkStore.count) cells are usable; the \(problem.accuracy.trueFrontName) \(front)",
        ]
        if let predictor = problem.predictor {
            let error = predictor.typicalError.map { ", off by \(NumberText.fixed($0, digits: 2)) points in the mean" }
            lines.append(
                "\(predictor.target.rawValue) accuracy is predicted by a model fitted on \(predictor.labels) trained cells"
                    + "\(error ?? ""); these \(predictor.labels) labels are part of the cost")
        }
        if case .own = problem.device {
            lines.append("latency is \(problem.isMeasured ? "measured cell by cell" : problem.device.latencySource)")
        }
        return lines.joined(separator: "\n")
    }
}

import Determinism
import ParetoMetrics
import Search
import SearchSpaces
import Sessions

/// Performs single runs of a campaign: the same engine, validator and budget for every searcher, no session.
struct CampaignRunner: Sendable {
    let spec: CampaignSpec
    let grounds: CampaignGrounds
    let clock: any WallClock

    /// - Throws: `WorkbenchError` when the task has no tables, `CancellationError` when it was interrupted.
    func run(_ name: CampaignRun.Name) async throws -> CampaignRun {
        let began = clock.milliseconds()
        let searcher = spec.searchers[name.searcher]
        let ground = try grounds.ground(name.task)
        let field = try ground.field(searcher, seed: name.seed)
        let problem = ground.problem
        let engine = SearchEngine(
            problem: problem, partition: field.partition, settings: searcher.settings, seed: Seed(UInt64(name.seed)),
            target: .max, surrogate: field.surrogate)
        var run = SearchRun(
            engine: engine, designer: OfflineDesigner(problem: problem, surrogate: field.surrogate),
            budget: Budget(evaluations: spec.budgets.last))
        _ = try await run.run()
        let archive = run.state.archive
        let measured = measured(archive, on: problem)
        return CampaignRun(
            name: name, evaluations: run.state.spending.evaluations, calls: run.state.spending.calls,
            milliseconds: Int(clock.milliseconds() - began), scores: measured.scores,
            cells: archive.evaluations.map { problem.space.index(of: $0.architecture) ?? -1 },
            fronts: measured.fronts)
    }

    /// The front of the first evaluations after each checkpoint, as the searcher saw it, measured in test accuracy.
    private func measured(
        _ archive: Archive, on problem: TableProblem
    ) -> (scores: [CampaignScore], fronts: [CampaignFront]) {
        guard let truth = problem.testTruth else { return ([], []) }
        var checkpoints = spec.checkpoints.filter { $0 <= archive.count }
        // A run that found nothing more is scored at its end.
        if archive.count > checkpoints.last ?? 0 { checkpoints.append(archive.count) }
        var (scores, fronts): ([CampaignScore], [CampaignFront]) = ([], [])
        var front: [Evaluation] = []
        var before = 0
        for checkpoint in checkpoints {
            front = Archive.front(of: front + archive.evaluations[before..<checkpoint])
            before = checkpoint
            let members = front.compactMap { member(of: $0.architecture, on: problem) }
            guard let points = try? PointSet(members.map(\.values), dimension: problem.objectives.count),
                let span = try? truth.span.evaluate(points), let own = try? truth.frontContract.evaluate(points)
            else { continue }
            scores.append(CampaignScore(evaluations: checkpoint, span: span, front: own))
            if spec.budgets.contains(checkpoint) || checkpoint == archive.count {
                fronts.append(CampaignFront(evaluations: checkpoint, members: members))
            }
        }
        return (scores, fronts)
    }

    private func member(of cell: Architecture, on problem: TableProblem) -> CampaignFront.Member? {
        guard let place = problem.space.index(of: cell), let values = problem.testValues(of: cell) else { return nil }
        return CampaignFront.Member(cell: place, values: values)
    }
}

extension CampaignScore {
    /// The campaign's indicators under the two contracts.
    init(evaluations: Int, span: Indicators, front: Indicators) {
        let values = Indicator.allCases.map { indicator in
            switch indicator {
            case .hv: span.hvShare
            case .igd: span.igd
            case .igdPlus: span.igdPlus
            case .hvFront: front.hvShare
            case .igdFront: front.igd
            case .found: front.foundShare
            }
        }
        self.init(evaluations: evaluations, values: values)
    }
}

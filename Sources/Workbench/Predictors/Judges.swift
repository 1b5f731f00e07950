import Determinism
import Search
import SearchSpaces
import ZeroCost

/// Makes the posteriors that choose among proposals and rank cells.
struct Judges: Sendable {
    let shape: TaskShape
    let seed: Seed
    /// Errors in per cent that are known beside what the search evaluates; the trees learn from them too.
    var labels: [(cell: Architecture, error: Double)] = []
    /// What `predictor` goes by; where there is none, that judge cannot tell.
    var predictor: AccuracyPredictor?

    /// What makes the posterior of one judge.
    func maker(_ judge: ScreenSettings.Judge) -> PosteriorMaker {
        switch judge {
        case .process: return .process
        case .boosted:
            let (shape, seed, labels) = (shape, seed, labels)
            return PosteriorMaker(name: judge.rawValue) { ground throws(SurrogateError) in
                try BoostedPosterior(cells: ground.architectures, shape: shape, seed: seed, labels: labels)
            }
        case .predictor:
            let predictor = predictor
            return PosteriorMaker(name: judge.rawValue) { ground throws(SurrogateError) in
                guard let predictor else { throw .library("There is no predictor.") }
                return try PredictorPosterior(ground, predictor: predictor)
            }
        }
    }

    /// What the settings leave to a judge, as an engine takes it; `surrogate` is the search's own.
    func parts(_ settings: SearchSettings, beside surrogate: Surrogate) -> JudgeParts {
        guard let judge = settings.judge, judge != .process else { return JudgeParts() }
        let own = Surrogate(knowing: surrogate, by: maker(judge))
        return JudgeParts(
            screen: SurrogateScreen(surrogate: own, novelty: settings.novelty ?? .byClass),
            ranking: PosteriorMean(surrogate: own))
    }
}

/// What an engine is handed where a judge is not its own surrogate.
struct JudgeParts: Sendable {
    var screen: (any ProposalScreen)?
    var ranking: (any ErrorPredictor)?
}

/// Makes the rival that a method names.
struct Rivals: Sendable {
    let problem: any SearchProblem
    let surrogate: Surrogate
    /// What a journal recorded of an adviser's picks; nil when they are to be made.
    let recorded: (any Adviser)?
    /// nil for the surrogate's own means.
    let predictor: (any ErrorPredictor)?

    /// Picks what the Gaussian process expects most of, or what a journal recorded of its picks.
    var posterior: any Rival { AdvisedSearch(adviser: recorded ?? BayesianSearch(surrogate: surrogate)) }

    /// nil for the methods that are no rivals.
    func rival(_ method: SearchMethod, population: Int?) -> (any Rival)? {
        guard let size = population ?? method.defaultPopulation else { return nil }
        let breeding = Breeding(space: problem.space)
        switch method {
        case .coEvolution, .random, .randomWithinNiches: return nil
        case .localSearch: return LocalSearch(space: problem.space)
        case .regularizedEvolution: return RegularizedEvolution(population: size, breeding: breeding)
        case .nsga2: return NSGA2(population: size, breeding: breeding)
        case .moead: return MOEAD(population: size, objectives: problem.objectives.count, breeding: breeding)
        case .smsEMOA: return SMSEMOA(population: size, breeding: breeding)
        case .gpEHVI: return posterior
        case .predictorExhaustive:
            let predictor = predictor ?? PosteriorMean(surrogate: surrogate)
            return AdvisedSearch(adviser: recorded ?? PredictorSearch(problem: problem, predictor: predictor))
        }
    }
}

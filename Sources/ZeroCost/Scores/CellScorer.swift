import Determinism
import SearchSpaces

/// Scores cells as the tables do: the live part, standard start and images from the recipe's seed.
package final class CellScorer {
    private let computer: ProxyComputer
    private let recipe: ScoreRecipe
    private let input: ProxyInput
    private let start: RememberedWeights
    private let gaussian: RememberedWeights

    /// Starts on the calling thread; without `input`, the images are synthetic.
    package init(_ recipe: ScoreRecipe, input: ProxyInput? = nil) throws(EngineError) {
        computer = try ProxyComputer()
        self.recipe = recipe
        let seed = Seed(recipe.seed)
        start = RememberedWeights(StreamWeights(seed: seed))
        gaussian = RememberedWeights(StreamWeights(seed: seed, spread: .unitVariance))
        if let input {
            self.input = input
        } else {
            self.input = try SyntheticImages.input(
                seed: Seed(recipe.seed), batch: recipe.batch, shape: recipe.dataset.shape)
        }
    }

    /// Bytes of the largest network so far.
    package var memory: Int { computer.memory }

    /// The wanted scores of `cell`'s live part.
    package func scores(of cell: Architecture, wanted: Set<ProxyName> = Set(ProxyName.allCases)) throws(EngineError)
        -> ProxyScores
    {
        try computer.scores(
            of: LiveCell.representative(of: cell), recipe.dataset.shape, weights: start, gaussian: gaussian,
            input: input, wanted: wanted)
    }
}

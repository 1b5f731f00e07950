import Determinism
import SearchSpaces

/// Words again what a recorded answer was asked: a journal keeps the prompt's digest, and the state it was made from.
///
/// One recall serves one cell. The prompts of a phase are all made before the first of them is answered, from one state;
/// the evidence of the rules in that state is gathered once.
package struct PromptRecall {
    private struct Phase: Equatable {
        let purpose: DesignPrompt.Purpose
        let generation: Int
    }

    private let problem: any SearchProblem
    private let partition: Partition
    private let settings: SearchSettings
    private let seed: Seed
    private var phase: Phase?
    private var writer: PromptWriter?

    package init(problem: any SearchProblem, partition: Partition, settings: SearchSettings, seed: Seed) {
        self.problem = problem
        self.partition = partition
        self.settings = settings
        self.seed = seed
    }

    /// The words that `answer` answers, when `state` is what was known just before it was recorded.
    ///
    /// - Returns: nil where these are not the words that were asked, by their digest: another program asked them.
    package mutating func words(answeredBy answer: DesignerAnswer, in state: SearchState) -> PromptText? {
        guard let round = state.round, round.plan.number == answer.generation,
            partition.niches.indices.contains(answer.niche),
            let order = round.plan.orders.first(where: { $0.niche == answer.niche })
        else { return nil }
        let text = PromptText(
            writer(for: answer, in: state).prompt(answer.purpose, for: order, in: state), space: problem.space)
        return text.digest == answer.prompt ? text : nil
    }

    private mutating func writer(for answer: DesignerAnswer, in state: SearchState) -> PromptWriter {
        let asked = Phase(purpose: answer.purpose, generation: answer.generation)
        if asked == phase, let writer { return writer }
        let made = PromptWriter(problem: problem, partition: partition, settings: settings, seed: seed, state: state)
        phase = asked
        writer = made
        return made
    }
}

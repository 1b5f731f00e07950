import Determinism
import SearchSpaces

/// A thing that happened in a search. The state is folded from these and from nothing else.
package enum SearchEvent: Equatable, Sendable {
    /// The space was cut into niches; a search starts over with it.
    case partitioned(PartitionSpec)
    /// Limits on what may be spent were set.
    case budgeted(Budget)
    /// A generation began.
    case generationBegan(GenerationPlan)
    /// A designer answered a prompt.
    case answered(DesignerAnswer)
    /// A call broke off after a part of its answer had come.
    case callFailed(FailedCall)
    /// A call could have passed a limit of the budget: whether it was allowed to.
    case limitAsked(LimitDecision)
    /// The knowledge base was revised: by a designer's answer, or by the user.
    case knowledgeRevised(KnowledgeRevision)
    /// A niche's proposals went through the validator.
    case proposed(ProposalOutcome)
    /// A screen chose among the proposals that passed.
    case screened(ScreenOutcome)
    /// The generation's children were evaluated.
    case evaluated(EvaluationBatch)
    /// The generation ended.
    case generationFinished(GenerationReport)
}

/// What became of one revision of the knowledge base.
package struct KnowledgeRevision: Equatable, Sendable, Codable {
    /// The niche whose designer asked for it; nil when the user did.
    package let niche: Int?
    package let generation: Int
    package let outcomes: [EditOutcome]
    /// Why the answer could not be read, if it could not.
    package let fault: String?

    package init(niche: Int?, generation: Int, outcomes: [EditOutcome], fault: String? = nil) {
        self.niche = niche
        self.generation = generation
        self.outcomes = outcomes
        self.fault = fault
    }
}

/// What became of one niche's proposals.
package struct ProposalOutcome: Equatable, Sendable, Codable {
    /// The niche they were asked of; nil for a searcher that draws from the whole space.
    package let niche: Int?
    package let generation: Int
    package let accepted: [Child]
    package let refused: [Refusal]

    package init(niche: Int?, generation: Int, accepted: [Child], refused: [Refusal]) {
        self.niche = niche
        self.generation = generation
        self.accepted = accepted
        self.refused = refused
    }
}

/// The evaluations of one generation.
package struct EvaluationBatch: Equatable, Sendable, Codable {
    package let generation: Int
    package let evaluations: [Evaluation]
    /// Children whose measurement failed; they are paid for all the same.
    package let failures: [FailedEvaluation]

    package init(generation: Int, evaluations: [Evaluation], failures: [FailedEvaluation] = []) {
        self.generation = generation
        self.evaluations = evaluations
        self.failures = failures
    }
}

/// A child that could not be measured, and why.
package struct FailedEvaluation: Equatable, Sendable, Codable {
    package let architecture: Architecture
    package let reason: Infeasibility

    package init(architecture: Architecture, reason: Infeasibility) {
        self.architecture = architecture
        self.reason = reason
    }
}

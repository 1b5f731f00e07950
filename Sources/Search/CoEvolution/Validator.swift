import SearchSpaces

/// Passes or refuses proposals: legal, new, in the niche, feasible. What fails is not evaluated.
///
/// Novelty is by isomorphism class or by cell, against the archive and against what this generation has passed already.
struct Validator {
    private let problem: any SearchProblem
    private let partition: Partition
    private let archive: Archive
    private let novelty: Novelty
    private var passed: Set<Architecture>
    /// Whether a cell of any niche passes, whatever niche the answer is filed under.
    private let takesAnyNiche: Bool
    /// Whether the answer is that of a whole generation: its children say what is expected of them, and their origin is
    /// what was done, not what was asked for.
    private let asksOnce: Bool

    init(problem: any SearchProblem, partition: Partition, novelty: Novelty = .byClass, state: SearchState) {
        self.problem = problem
        self.partition = partition
        self.novelty = novelty
        archive = state.archive
        takesAnyNiche = state.round?.plan.asksWholeSpace ?? false
        asksOnce = state.round?.plan.asksOnce ?? false
        passed = Set((state.round?.accepted ?? []).map { novelty.name(of: $0.architecture, in: problem.space) })
    }

    /// Reads a designer's answer and checks each child of it.
    mutating func outcome(of answer: DesignerAnswer, order: NicheOrder?) -> ProposalOutcome {
        let wanted = order?.children ?? []
        var accepted: [Child] = []
        var refused: [Refusal] = []
        switch ProposalAnswer.read(answer.text) {
        case .unreadable(let fault):
            refused.append(Refusal(reason: .unreadable, excerpt: answer.text, detail: fault))
        case .children(let drafts):
            for draft in drafts {
                guard accepted.count < wanted.count else {
                    refused.append(
                        Refusal(
                            reason: .surplus, excerpt: draft.code ?? "",
                            detail: "\(wanted.count) children were asked for"))
                    continue
                }
                switch check(draft, niche: takesAnyNiche ? nil : answer.niche) {
                case .success(let child): accepted.append(child)
                case .failure(let refusal): refused.append(refusal)
                }
            }
        }
        return ProposalOutcome(
            niche: answer.niche, generation: answer.generation, accepted: accepted,
            refused: Self.bounded(refused, to: max(20, wanted.count)))
    }

    /// Checks cells that a rule of our own chose.
    mutating func outcome(of cells: [Architecture], origin: Variation, order: NicheOrder, generation: Int)
        -> ProposalOutcome
    {
        var accepted: [Child] = []
        var refused: [Refusal] = []
        for cell in cells {
            switch check(cell, niche: order.niche, origin: Origin(variation: origin)) {
            case .success(let child): accepted.append(child)
            case .failure(let refusal): refused.append(refusal)
            }
        }
        return ProposalOutcome(niche: order.niche, generation: generation, accepted: accepted, refused: refused)
    }

    /// Checks the cells that a rival wants.
    mutating func outcome(of proposals: [Proposal], order: NicheOrder, generation: Int) -> ProposalOutcome {
        var accepted: [Child] = []
        var refused: [Refusal] = []
        for proposal in proposals {
            switch check(proposal.architecture, niche: order.niche, origin: proposal.origin) {
            case .success(let child): accepted.append(child)
            case .failure(let refusal): refused.append(refusal)
            }
        }
        return ProposalOutcome(niche: order.niche, generation: generation, accepted: accepted, refused: refused)
    }

    /// Takes cells in their order until the order is filled; those that do not pass are passed over silently.
    mutating func outcome(
        taking cells: some Sequence<Architecture>, order: NicheOrder, generation: Int
    ) -> ProposalOutcome {
        var accepted: [Child] = []
        for cell in cells {
            if accepted.count >= order.children.count { break }
            if case .success(let child) = check(cell, niche: order.niche, origin: Origin(variation: .drawn)) {
                accepted.append(child)
            }
        }
        return ProposalOutcome(niche: order.niche, generation: generation, accepted: accepted, refused: [])
    }

    private mutating func check(_ draft: ProposalAnswer.Draft, niche: Int?) -> Verdict {
        guard let code = draft.code else {
            return .failure(
                Refusal(reason: .malformed, excerpt: draft.text, detail: "it has no \"architecture_code\""))
        }
        let cell: Architecture
        do {
            cell = try CodeSigns.architecture(from: code, in: problem.space)
        } catch {
            return .failure(Refusal(reason: .malformed, excerpt: code, detail: error.message))
        }
        return check(
            cell, niche: niche, origin: origin(of: draft, cell), predicted: asksOnce ? draft.predictedError : nil)
    }

    private typealias Verdict = Result<Child, Refusal>

    private mutating func check(
        _ cell: Architecture, niche: Int?, origin: Origin, predicted: Double? = nil
    ) -> Verdict {
        let text = problem.space.text(of: cell)
        func refused(_ reason: Refusal.Reason, _ detail: String) -> Verdict {
            .failure(Refusal(reason: reason, excerpt: text, detail: detail))
        }
        if case .infeasible(let reason) = problem.standing(of: cell) {
            return refused(.infeasible, "\(reason.rawValue) on \(problem.title)")
        }
        guard let own = partition.niche(of: cell) else { return refused(.infeasible, "it has no place on the axis") }
        if let niche, own != niche {
            return refused(.outsideNiche, "it belongs to niche \(own) (\(partition.niches[own].label)), not \(niche)")
        }
        let name = novelty.name(of: cell, in: problem.space)
        if let known = archive.evaluation(named: name, by: novelty) {
            return refused(
                .known, novelty == .byClass ? "it computes what #\(known.number) computes" : "it is #\(known.number)")
        }
        guard passed.insert(name).inserted else {
            return refused(.repeated, "this generation holds it already")
        }
        return .success(Child(architecture: cell, niche: own, origin: origin, predicted: predicted))
    }

    /// What the designer says of a child's parents, as far as it is true of the archive.
    private func origin(of draft: ProposalAnswer.Draft, _ cell: Architecture) -> Origin {
        let parents = draft.parents.filter { archive[$0] != nil }
        if asksOnce { return origin(of: cell, from: Array(parents.prefix(2)), rationale: draft.rationale) }
        let variation: Variation =
            switch parents.count {
            case 0: .free
            case 1: .mutation
            default: .crossover
            }
        return Origin(variation: variation, parents: Array(parents.prefix(4)), rationale: draft.rationale)
    }

    /// What was done to the parents that are named: every choice from one of two, or a few choices of one changed; a cell
    /// that is neither came from none.
    private func origin(of cell: Architecture, from named: [Int], rationale: String) -> Origin {
        let parents = named.compactMap { archive[$0] }
        if parents.count == 2 {
            let (one, other) = (parents[0].architecture, parents[1].architecture)
            let isMixed = (0..<cell.count).allSatisfy { cell[$0] == one[$0] || cell[$0] == other[$0] }
            if isMixed, cell != one, cell != other {
                return Origin(variation: .crossover, parents: named, rationale: rationale)
            }
        }
        let nearest = parents.min { $0.architecture.distance(to: cell) < $1.architecture.distance(to: cell) }
        // chosen: half of the choices kept is a variation of something.
        guard let nearest, nearest.architecture.distance(to: cell) <= cell.count / 2 else {
            return Origin(variation: .free, rationale: rationale)
        }
        return Origin(variation: .mutation, parents: [nearest.number], rationale: rationale)
    }

    /// A flood of refusals keeps its reasons but not its words: the first 20 are kept whole, or as many as children
    /// were asked for.
    private static func bounded(_ refusals: [Refusal], to limit: Int) -> [Refusal] {
        refusals.enumerated().map { place, refusal in
            place < limit ? refusal : Refusal(reason: refusal.reason, excerpt: "", detail: "")
        }
    }
}

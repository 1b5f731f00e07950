/// What a template may leave to be filled in, written `{{name}}`.
package enum PromptPlaceholder: String, CaseIterable, Sendable {
    case guide, title, goals, brief, generation, niche
    case lastNiche = "last-niche"
    case nicheLabel = "niche-label"
    case nicheCells = "niche-cells"
    case rules, parents, results, refusals, count, orders, grammar, best, latest
    case goodCells = "good-cells"
    case orSame = "or-same"
    case letters, budget, costs, front, history, last, niches, checks

    /// What stands there in the end.
    package var meaning: String {
        switch self {
        case .guide: "what a cell is and how it is written"
        case .title: "dataset and device"
        case .goals: "what is minimised, with units"
        case .brief: "the task in one paragraph"
        case .generation: "the generation's number"
        case .niche: "the niche's number"
        case .lastNiche: "the highest number of a niche"
        case .nicheLabel: "what the niche's cells have in common"
        case .nicheCells: "how many usable cells it holds"
        case .rules: "the knowledge base, each rule with its evidence"
        case .parents: "the niche's front"
        case .results: "what the last generation evaluated here"
        case .refusals: "what was refused of the last proposals; nothing where none was"
        case .count: "how many new cells are wanted"
        case .orders: "the cells wanted, one a line"
        case .grammar: "the language of checks"
        case .best: "the parents again, as the plain prompt calls them; nothing at first"
        case .latest: "the results again, likewise"
        case .goodCells: "how many cells are wanted, in the plain prompt's words"
        case .letters: "how a cell is written in letters"
        case .budget: "what is left to spend, and what the last generation gained"
        case .costs: "the device's figure by operator"
        case .front: "the front of all evaluations, with the room between neighbours"
        case .history: "every evaluation, one a line"
        case .last: "what became of the last answer's children"
        case .niches: "how far each niche was searched"
        case .checks: "examples of checks"
        case .orSame: "that what computes the same is refused too; nothing with `--novelty cell`"
        }
    }

    /// All of them with their meanings, one a line, for help.
    package static var list: String {
        let width = allCases.map(\.rawValue.count).max() ?? 0
        return allCases.map { placeholder in
            let name = placeholder.rawValue
            return "{{\(name)}}" + String(repeating: " ", count: width - name.count + 2) + placeholder.meaning
        }
        .joined(separator: "\n")
    }
}

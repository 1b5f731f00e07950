import Search
import Sessions

/// What drove a session's present search from outside: its settings, limits and user's rules, generation by generation.
struct SearchScript {
    /// One thing that happened to the search, or a generation that was finished.
    enum Step: Equatable {
        case event(SearchEvent)
        /// The generation of that number, made with these settings.
        case generation(Int, SearchSettings)
    }

    private(set) var steps: [Step] = []
    /// Every answer of a designer, by what was asked.
    private(set) var answers: [CallName: DesignerAnswer] = [:]
    /// Every plan, by generation.
    private(set) var plans: [Int: GenerationPlan] = [:]

    /// Reads what happened since the task was last chosen.
    init(_ records: [JournalRecord]) {
        var settings = SearchSettings()
        var begun: [Int: Int] = [:]
        for record in records {
            switch record.event {
            case .taskChosen: forget(&begun)
            case .configured(let value): settings = value
            case .search(.generationBegan(let plan)):
                plans[plan.number] = plan
                begun[plan.number] = steps.count
                steps.append(.generation(plan.number, settings))
            case .search(.generationFinished(let report)): begun[report.number] = nil
            case .search(.answered(let answer)): answers[answer.call] = answer
            case .search(.partitioned(let spec)): steps.append(.event(.partitioned(spec)))
            case .search(.budgeted(let budget)): steps.append(.event(.budgeted(budget)))
            case .search(.knowledgeRevised(let revision)) where revision.niche == nil:
                steps.append(.event(.knowledgeRevised(revision)))
            default: break
            }
        }
        // A generation that was interrupted is nothing to compare with.
        if let open = begun.values.min() { steps.removeSubrange(open...) }
    }

    /// Limits outlive a task; all else begins anew.
    private mutating func forget(_ begun: inout [Int: Int]) {
        let last = steps.last { if case .event(.budgeted) = $0 { true } else { false } }
        steps = last.map { [$0] } ?? []
        answers = [:]
        plans = [:]
        begun = [:]
    }
}

/// What a search wants next. Whoever drives it performs the step and appends the event that comes of it.
package enum SearchStep: Equatable, Sendable {
    /// Ask the designer these prompts; they do not depend on one another. Each answer becomes `.answered`, in order.
    case consult([DesignPrompt])
    /// Measure these children; the outcome becomes `.evaluated`.
    case evaluate([Child])
    /// Nothing outside is needed: this follows from what is known.
    case record(SearchEvent)
    /// Done.
    case finished(Ending)

    /// Why a search stopped.
    package enum Ending: Equatable, Sendable {
        /// The generations that were asked for are done.
        case generations
        /// A limit of the budget was reached.
        case budget(Budget.Limit)
        /// The next call could have passed a limit of the budget, and nobody allowed it.
        case heldBack(Budget.Limit)
        /// There is nothing left that is new and feasible.
        case exhausted
    }
}

import Determinism
import LanguageModels
import Search
import SearchSpaces

/// One evaluation of a lineage, with all that led to it.
struct Ancestor: Equatable, Sendable {
    let evaluation: Evaluation
    /// The user's label, if it has one.
    let mark: String?
    /// How it was asked for; nil for cells of the start and of searchers that ask nobody.
    let proposal: Proposal?

    /// What a designer was asked and what it answered.
    struct Proposal: Equatable, Sendable {
        /// Who answered; nil where the journal does not say.
        let designer: ModelIdentity?
        /// The notebook cell in which it was asked.
        let cell: Int
        let answer: DesignerAnswer
        /// The words asked; nil where they cannot be worded again.
        let prompt: PromptText?
        /// The rules the designer was shown.
        let rules: [Rule]
    }
}

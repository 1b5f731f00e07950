import SearchSpaces

/// What a designer is asked, as a value: everything it may know, before any wording.
///
/// `PromptText` words it for a language model; the offline designer reads the value itself.
package struct DesignPrompt: Equatable, Sendable {
    /// What the answer is for.
    package enum Purpose: String, Codable, CaseIterable, Sendable {
        /// Revise the knowledge base from the last results.
        case revise
        /// Propose children.
        case propose
    }

    package let purpose: Purpose
    package let generation: Int
    /// Dataset and device: `cifar10 edgegpu`.
    package let title: String
    /// The task in one paragraph.
    package let brief: String
    package let objectives: [Objective]
    /// The niche it is about.
    package let niche: Niche
    /// How many niches there are.
    package let niches: Int
    /// The children wanted in this niche, and in all niches of the generation.
    package let order: NicheOrder
    package let orders: [NicheOrder]
    /// The niche's front, thinned to what fits: the parents to vary.
    package let parents: [Evaluation]
    /// What the last generation evaluated in this niche.
    package let recent: [Evaluation]
    /// What was refused of this niche's last proposals.
    package let refusals: [Refusal]
    /// The rules that apply here, with what the evaluated cells say of each.
    package let rules: [RuleLine]
    /// What makes a proposal new.
    package var novelty = Novelty.byClass
    /// Every evaluation of the search. It is never worded in full.
    package let archive: Archive
    /// The parts of the method that the prompt does without; nil for the whole method.
    package internal(set) var ablation: Ablation?
    /// The whole search, for a designer that is asked once a generation for rules and for the children of all niches;
    /// nil for one that is asked niche by niche.
    package internal(set) var overview: SearchOverview?
    /// Set when an answer to this prompt could not be used and is asked for again.
    package var repair: RepairRequest?
}

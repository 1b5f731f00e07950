/// What came of the children that were proposed under a rule.
///
/// A child is *under* a rule when the prompt that asked for it, that of its niche and generation, showed the rule. That
/// is an observation, not an experiment: rules are born late, where little is left to gain, and in some niches only.
package struct RuleBlame: Equatable, Sendable {
    package let rule: Rule
    /// Children that the designer answered such prompts with, readable or not.
    package let proposed: Int
    /// Those that the validator passed.
    package let accepted: Int
    /// Those that were evaluated, and those of them on the front of all evaluations.
    package let evaluated: Int
    package let onFront: Int
    /// Mean hypervolume gained by an evaluated child under the rule, and by one that was not, as a share of the true
    /// front's; nil where there is none.
    package let gainWith: Double?
    package let gainWithout: Double?
    /// The difference of the two, and the same within generations; nil where one side is empty.
    package let difference: Difference?
    package let withinGenerations: Difference?

    /// A difference of means: positive when children under the rule brought more.
    package struct Difference: Equatable, Sendable {
        package let value: Double
        /// The central 95 % of `RuleEvidence.resamples` bootstrap samples; nil with fewer than 3 children on a side.
        package let interval: RuleEvidence.Interval?
    }
}

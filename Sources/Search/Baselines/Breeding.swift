import Determinism
import SearchSpaces

/// Variation of cells as the evolutionary rivals do it.
struct Breeding: Sendable {
    let space: any SearchSpace

    /// Uniform crossover with probability 0.9, then each position mutates with probability 1 / positions.
    func child(of one: Evaluation, and other: Evaluation, using stream: inout RandomStream) -> Proposal {
        let isCrossed = one.number != other.number && stream.chance(9, in: 10)
        var choices = one.architecture.choices
        if isCrossed {
            for position in choices.indices where stream.chance(1, in: 2) {
                choices[position] = other.architecture[position]
            }
        }
        for position in choices.indices where stream.chance(1, in: choices.count) {
            choices[position] = mutated(choices[position], at: position, using: &stream)
        }
        let origin =
            isCrossed
            ? Origin(variation: .crossover, parents: [one.number, other.number])
            : Origin(variation: .mutation, parents: [one.number])
        return Proposal(architecture: Architecture(choices), origin: origin)
    }

    /// The cell with one position changed.
    func mutant(of parent: Evaluation, using stream: inout RandomStream) -> Proposal {
        let position = stream.below(space.positions.count)
        let choice = mutated(parent.architecture[position], at: position, using: &stream)
        return Proposal(
            architecture: parent.architecture.replacing(position, with: choice),
            origin: Origin(variation: .mutation, parents: [parent.number]))
    }

    /// Another operator for that position, each equally likely.
    private func mutated(_ choice: Int, at position: Int, using stream: inout RandomStream) -> Int {
        let others = space.positions[position].operators.count - 1
        guard others > 0 else { return choice }
        let drawn = stream.below(others)
        return drawn < choice ? drawn : drawn + 1
    }
}

/// One architecture of a space: the choice made at each of its positions.
///
/// The space gives the numbers their meaning: `choices[p]` is an index into the operators of position `p`.
/// Up to 32 positions of up to 16 choices are packed into two words, so copying and hashing cost nothing.
package struct Architecture: Hashable, Sendable {
    private var low: UInt64
    private var high: UInt64
    /// How many positions there are, 0 to 32.
    package let count: Int

    /// Packs `choices`.
    /// - Precondition: at most 32 choices, each below 16.
    package init(_ choices: some Collection<Int>) {
        precondition(choices.count <= 32, "an architecture has at most 32 positions")
        low = 0
        high = 0
        count = choices.count
        for (position, choice) in choices.enumerated() {
            precondition((0..<16).contains(choice), "a choice is a number from 0 to 15")
            if position < 16 {
                low |= UInt64(choice) << UInt64(4 * position)
            } else {
                high |= UInt64(choice) << UInt64(4 * (position - 16))
            }
        }
    }

    /// The choice at `position`.
    package subscript(position: Int) -> Int {
        precondition((0..<count).contains(position), "position \(position) is not below \(count)")
        let word = position < 16 ? low : high
        return Int((word >> UInt64(4 * (position & 15))) & 15)
    }

    /// All choices in the order of the positions.
    package var choices: [Int] { (0..<count).map { self[$0] } }

    /// The same architecture with another choice at one position.
    package func replacing(_ position: Int, with choice: Int) -> Architecture {
        var changed = choices
        changed[position] = choice
        return Architecture(changed)
    }

    /// At how many positions two architectures of one space differ.
    package func distance(to other: Architecture) -> Int {
        precondition(count == other.count, "architectures of unlike spaces have no distance")
        return (0..<count).count { self[$0] != other[$0] }
    }
}

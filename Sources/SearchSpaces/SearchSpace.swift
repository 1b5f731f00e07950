import Determinism

/// A set of architectures that a search may propose, and what is known of each without measuring anything.
///
/// Positions, operators and their order never change for a space's name: they are in journals.
package protocol SearchSpace: Sendable {
    /// The space's name in commands and journals.
    var name: String { get }
    /// Where a choice is made, in the order in which an architecture's text names them.
    var positions: [Position] { get }

    /// What an architecture is and how its text is written, in plain sentences for a designer who has never seen one.
    var guide: String { get }

    /// The text by which people, papers and models name `architecture`.
    func text(of architecture: Architecture) -> String
    /// The same in as few characters as a line of a report allows; `architecture(from:)` reads it, too.
    func shortText(of architecture: Architecture) -> String
    /// The same in as few characters as many of them in a prompt allow; read back, too.
    func letters(of architecture: Architecture) -> String
    /// How `letters(of:)` is read, in one sentence; empty where it is the text itself.
    var lettersGuide: String { get }
    /// Reads an architecture's text; the error names the first thing that is wrong and what was allowed.
    func architecture(from text: String) throws(ArchitectureTextError) -> Architecture

    /// The number of architectures, if all of them can be listed; nil when they cannot.
    var size: Int? { get }
    /// The architecture's place in the benchmark's own order, 0 ..< `size`; nil for a space without one.
    func index(of architecture: Architecture) -> Int?
    /// The architecture at a place of the benchmark's own order; nil when there is none.
    func architecture(at index: Int) -> Architecture?

    /// The architecture that stands for all those with the same isomorphism class: two with one representative
    /// compute the same function.
    func representative(of architecture: Architecture) -> Architecture
    /// The same function without the parts that no path from input to output uses; the architecture itself in a space
    /// whose every part counts.
    func live(_ architecture: Architecture) -> Architecture
    /// A regular expression, anchored at both ends, that an architecture's text matches; nil where there is none.
    var textPattern: String? { get }
    /// The same of its letters.
    var lettersPattern: String? { get }
    /// Whether the output depends on the input at all.
    func isConnected(_ architecture: Architecture) -> Bool
    /// Operations and parameters of the whole network.
    func complexity(of architecture: Architecture, for shape: TaskShape) -> Complexity
}

/// One place of an architecture where an operator is chosen.
package struct Position: Hashable, Sendable {
    /// What the field calls it: the edge `0-3`, the layer `12`.
    package let name: String
    /// The operators that may stand there, by name; a choice is an index into these.
    package let operators: [String]
}

extension SearchSpace {
    /// The short form, for a space without letters.
    package func letters(of architecture: Architecture) -> String { shortText(of: architecture) }

    package var lettersGuide: String { "" }

    package func live(_ architecture: Architecture) -> Architecture { architecture }

    package var textPattern: String? { nil }

    package var lettersPattern: String? { textPattern }

    /// The text itself, for a space without a shorter one.
    package func shortText(of architecture: Architecture) -> String { text(of: architecture) }

    /// All architectures that differ from `architecture` at exactly one position, position by position.
    package func neighbours(of architecture: Architecture) -> [Architecture] {
        positions.indices.flatMap { position in
            positions[position].operators.indices
                .filter { $0 != architecture[position] }
                .map { architecture.replacing(position, with: $0) }
        }
    }

    /// An architecture with each choice drawn alike.
    package func random(using stream: inout RandomStream) -> Architecture {
        Architecture(positions.map { stream.below($0.operators.count) })
    }
}

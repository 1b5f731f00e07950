import SearchSpaces

/// A test of an architecture in a small language that people and models write: `edge 0-3 is nor_conv_3x3 and at most
/// 1 avg_pool_3x3`.
///
/// `grammar` tells the language. A predicate is built from text only, so that each one can be printed and read back:
/// on disk it is its canonical text.
package struct RulePredicate: Equatable, Sendable {
    let form: Form

    init(_ form: Form) { self.form = form }

    /// The parts a predicate is made of; names are the space's own, never aliases.
    indirect enum Form: Equatable, Sendable {
        /// The operator at a position is among these, or is none of these; at least one, all different.
        case choice(String, Membership, [String])
        /// How many positions carry one of these operators; at least one, all different.
        case count(Bound, [String])
        /// A figure of the whole cell.
        case measure(Measure, Bound)
        case not(Form)
        case and(Form, Form)
        case or(Form, Form)
    }

    enum Membership: Equatable, Sendable {
        case among
        case outside
    }

    /// What is known of a cell's graph as a whole.
    enum Measure: String, CaseIterable, Sendable {
        /// The most convolutions on one path of operators other than `none` from input to output; 0 without a path.
        case depth
        /// How many edges lie on such paths.
        case liveEdges = "live edges"
    }

    /// What a number may be.
    struct Bound: Equatable, Sendable {
        let relation: Relation
        let number: Int

        enum Relation: String, CaseIterable, Sendable {
            case atMost = "at most"
            case atLeast = "at least"
            case exactly
        }

        func admits(_ value: Int) -> Bool {
            switch relation {
            case .atMost: value <= number
            case .atLeast: value >= number
            case .exactly: value == number
            }
        }
    }

    /// How large a predicate may be.
    enum Limits {
        /// Characters of a text that a person or model writes.
        static let characters = 400
        /// Clauses joined by `and` and `or`; chosen: more than anybody reads.
        static let clauses = 8
        /// `not` and parentheses inside one another.
        static let nesting = 8
    }
}

import SearchSpaces

/// Picks cells by sums that go through a library, whose last bits differ between computers.
///
/// What it picks is recorded with the proposals and, in a replay, taken from there; the validator sees it both times.
package protocol Adviser: Sendable {
    /// Up to `count` cells worth evaluating next, best first, each of a class that `archive` does not know; nil when it
    /// has nothing to say.
    ///
    /// - Parameter beside: what somebody else proposed for the same generation; it is not picked again.
    func cells(_ count: Int, beside: [Architecture], generation: Int, after archive: Archive) -> [Architecture]?
}

/// A rival whose cells an adviser picks; random cells stand in where it has nothing to say.
struct AdvisedSearch: Rival {
    let adviser: any Adviser

    let batch: Int? = nil

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let advised =
            adviser.cells(turn.count, beside: turn.beside, generation: turn.generation, after: turn.archive) ?? []
        let open = advised.filter { turn.open.take($0) }.prefix(turn.count)
        var chosen = open.map { Proposal(architecture: $0, origin: Origin(variation: .free)) }
        while chosen.count < turn.count, let next = turn.anyOpen() { chosen.append(next) }
        return chosen
    }
}

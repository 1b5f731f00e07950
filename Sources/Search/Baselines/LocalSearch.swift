import Determinism
import SearchSpaces

/// Pareto local search: one open neighbour of one cell of the front at a time.
///
/// Paquete, Chiarandini and Stuetzle 2004, doi:10.1007/978-3-642-17144-4_7, in its form for short budgets (Dubois-Lacoste,
/// Lopez-Ibanez and Stuetzle 2015, doi:10.1016/j.ejor.2014.10.062): a member of the front is drawn among those with an
/// open neighbour, and one such neighbour evaluated, before the next is drawn. Neighbours differ at one position. Where
/// the whole front is explored, the search starts again at a random cell.
struct LocalSearch: Rival {
    let space: any SearchSpace

    let batch: Int? = 1

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let front = turn.archive.front()
        return turn.filled { turn in
            for member in turn.stream.shuffled(front) {
                let neighbours = turn.stream.shuffled(space.neighbours(of: member.architecture))
                for neighbour in neighbours {
                    guard let next = turn.open.takeClass(of: neighbour) else { continue }
                    return Proposal(
                        architecture: next, origin: Origin(variation: .mutation, parents: [member.number]))
                }
            }
            return turn.anyOpen()
        }
    }
}

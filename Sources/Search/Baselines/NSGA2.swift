import Determinism

/// NSGA-II: generations selected by non-domination and crowding.
///
/// Deb, Pratap, Agarwal and Meyarivan 2002, doi:10.1109/4235.996017, with uniform crossover (0.9) and mutation of each
/// edge (1 / edges) in place of its operators for real numbers. The population is folded generation by generation from
/// the evaluations, the start being the first.
struct NSGA2: Rival {
    let population: Int
    let breeding: Breeding

    let batch: Int? = nil

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let members = members(after: turn.archive)
        return turn.filled { turn in
            turn.firstOpen { stream in
                guard let one = Self.tournament(members, using: &stream),
                    let other = Self.tournament(members, using: &stream)
                else { return nil }
                return breeding.child(of: one, and: other, using: &stream)
            }
        }
    }

    /// The population after the archive's last generation, best first.
    func members(after archive: Archive) -> [RankedCell] {
        var members: [RankedCell] = []
        var rest = archive.evaluations[...]
        while let generation = rest.first?.generation {
            let born = rest.prefix { $0.generation == generation }
            rest = rest.dropFirst(born.count)
            members = RankedCell.best(population, of: members.map(\.evaluation) + born)
        }
        return members
    }

    /// The better of two members drawn with replacement.
    private static func tournament(_ members: [RankedCell], using stream: inout RandomStream) -> Evaluation? {
        guard let one = stream.pick(from: members), let other = stream.pick(from: members) else { return nil }
        return (RankedCell.isBetter(one, other) ? one : other).evaluation
    }
}

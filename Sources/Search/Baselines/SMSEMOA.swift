import Determinism
import ParetoMetrics

/// SMS-EMOA: one child at a time, and the member of least hypervolume goes.
///
/// Beume, Naujoks and Emmerich 2007, doi:10.1016/j.ejor.2006.08.008: while there are several fronts, the member that
/// most others dominate goes; of one front the one that alone dominates least, up to a reference one range beyond the
/// worst of each objective. Parents are drawn alike; crossover and mutation as for NSGA-II.
struct SMSEMOA: Rival {
    private let breeding: Breeding
    private let fold: ArchiveFold<[Evaluation]>

    let batch: Int? = 1

    init(population: Int, breeding: Breeding) {
        self.breeding = breeding
        fold = ArchiveFold([]) { members, evaluation in
            members.append(evaluation)
            if members.count > population { members.remove(at: Self.least(of: members)) }
        }
    }

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let members = members(after: turn.archive)
        return turn.filled { turn in
            turn.firstOpen { stream in
                guard let one = stream.pick(from: members), let other = stream.pick(from: members) else { return nil }
                return breeding.child(of: one, and: other, using: &stream)
            }
        }
    }

    /// The population after the archive's last evaluation.
    func members(after archive: Archive) -> [Evaluation] { fold.state(after: archive) }

    /// The place of the member that goes; of equal ones the latest.
    static func least(of members: [Evaluation]) -> Int {
        guard let points = try? PointSet(members.map(\.values)) else { return members.count - 1 }
        let ranks = points.ranks()
        let worst = ranks.max() ?? 0
        let last = ranks.indices.filter { ranks[$0] == worst }
        if worst > 0 {
            let dominators = last.map { place in (0..<points.count).count { points.dominates($0, place) } }
            let most = dominators.max() ?? 0
            return last.indices.last { dominators[$0] == most }.map { last[$0] } ?? members.count - 1
        }
        let shares = contributions(points)
        let fewest = shares.min() ?? 0
        return shares.lastIndex(of: fewest) ?? members.count - 1
    }

    /// What each member alone dominates, the objectives scaled to the members' ranges, the reference at (2, 2, ...).
    private static func contributions(_ points: PointSet) -> [Double] {
        guard let ideal = points.ideal, let worst = points.greatest else { return [] }
        let scaled = points.points.map { point in
            point.indices.map { objective in
                let range = worst[objective] - ideal[objective]
                return range > 0 ? (point[objective] - ideal[objective]) / range : 0
            }
        }
        let reference = Array(repeating: 2.0, count: points.dimension)
        return (try? PointSet(scaled).hypervolumeContributions(reference: reference)) ?? []
    }
}

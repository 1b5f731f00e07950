import Determinism

/// MOEA/D: one cell for each of many weightings of the objectives, each bred from those of its neighbours.
///
/// Zhang and Li 2007, doi:10.1109/TEVC.2007.892759, with the Tchebycheff scalarisation of objectives scaled to the ranges
/// of the present cells. Subproblems take turns; a child replaces at most two neighbours' cells, as Li and Zhang 2009
/// (doi:10.1109/TEVC.2008.925798) bound it, the nearest first rather than at random, so that the evaluations alone say
/// what became of it.
struct MOEAD: Rival {
    private let population: Int
    private let breeding: Breeding
    private let neighbourhoods: [[Int]]
    private let fold: ArchiveFold<Subproblems>

    let batch: Int? = 1

    /// chosen: a quarter of the weightings, at least three; the source's 20 of 100 and more would be all of 20.
    private static func neighbours(of weightings: Int) -> Int { max(weightings / 4, 3) }

    init(population: Int, objectives: Int, breeding: Breeding) {
        self.population = population
        self.breeding = breeding
        let lattice = WeightLattice(objectives: objectives, atMost: population)
        let neighbourhoods = lattice.neighbourhoods(of: Self.neighbours(of: lattice.weights.count))
        self.neighbourhoods = neighbourhoods
        fold = ArchiveFold(Subproblems(weights: lattice.weights)) { state, evaluation in
            if evaluation.number <= population {
                state.start(with: evaluation)
            } else {
                let turn = (evaluation.number - population - 1) % neighbourhoods.count
                state.offer(evaluation, to: neighbourhoods[turn])
            }
        }
    }

    func propose(_ turn: inout RivalTurn) -> [Proposal] {
        let cells = cells(after: turn.archive)
        let place = max(turn.archive.count - population, 0) % neighbourhoods.count
        return turn.filled { turn in
            turn.firstOpen { stream in
                // The source's 0.9: one child in ten is bred from anywhere.
                let pool = stream.chance(9, in: 10) ? neighbourhoods[place].map { cells[$0] } : cells
                guard let one = stream.pick(from: pool), let other = stream.pick(from: pool), let one, let other else {
                    return nil
                }
                return breeding.child(of: one, and: other, using: &stream)
            }
        }
    }

    /// The present cell of each subproblem; nil before the first evaluation.
    func cells(after archive: Archive) -> [Evaluation?] { fold.state(after: archive).cells }
}

/// The subproblems of MOEA/D, each with the best cell it was offered.
struct Subproblems: Sendable {
    private let weights: [[Double]]
    private(set) var cells: [Evaluation?]
    private var first: [Evaluation] = []
    private var ideal: [Double] = []

    init(weights: [[Double]]) {
        self.weights = weights
        cells = Array(repeating: nil, count: weights.count)
    }

    /// Adds a cell of the start, of which each subproblem takes the best.
    mutating func start(with evaluation: Evaluation) {
        first.append(evaluation)
        lowerIdeal(evaluation.values)
        let ranges = ranges(of: first)
        for place in weights.indices {
            cells[place] = first.min { one, other in
                (value(one, weights[place], ranges), one.number) < (value(other, weights[place], ranges), other.number)
            }
        }
    }

    /// Offers a child to the subproblems of a neighbourhood, the nearest first; two at most take it.
    mutating func offer(_ child: Evaluation, to neighbourhood: [Int]) {
        lowerIdeal(child.values)
        let ranges = ranges(of: cells.compactMap { $0 } + [child])
        var left = 2
        for place in neighbourhood where left > 0 {
            let isBetter =
                cells[place].map {
                    value(child, weights[place], ranges) < value($0, weights[place], ranges)
                } ?? true
            guard isBetter else { continue }
            cells[place] = child
            left -= 1
        }
    }

    private mutating func lowerIdeal(_ values: [Double]) {
        ideal = ideal.isEmpty ? values : zip(ideal, values).map { Swift.min($0, $1) }
    }

    /// How far the worst of `cells` lies from the ideal, objective by objective; 1 where nowhere.
    private func ranges(of cells: [Evaluation]) -> [Double] {
        ideal.indices.map { objective in
            let worst = cells.map { $0.values[objective] }.max() ?? ideal[objective]
            return worst > ideal[objective] ? worst - ideal[objective] : 1
        }
    }

    /// The Tchebycheff value: the greatest weighted distance from the ideal.
    private func value(_ cell: Evaluation, _ weights: [Double], _ ranges: [Double]) -> Double {
        var greatest = 0.0
        for objective in weights.indices {
            let distance = weights[objective] * (cell.values[objective] - ideal[objective]) / ranges[objective]
            greatest = Swift.max(greatest, distance)
        }
        return greatest
    }
}

import Determinism
import SearchSpaces

/// What is known of a problem's candidates before any evaluation, in the form a surrogate wants.
struct SurrogateBasis: Sendable {
    let problem: any SearchProblem
    let pool: FeaturePool
    /// Of each class and niche the cheapest candidate, with each of the free figures in turn as the cost: the others
    /// promise no more, and once one is evaluated the rest are known.
    private var costs: [[BatchPicker.Candidate]]
    /// All candidates, likewise.
    private var everyCell: [[BatchPicker.Candidate]]
    /// A picker over `costs`, from which each question takes out what is known.
    private var pickers: [BatchPicker]
    private let placesOfClass: [Architecture: [Int]]
    private let candidates: CandidatePool
    private let groups: [Int?]
    private let classes: [Architecture]
    /// For each candidate the first one of its class.
    private let kinds: [Int]
    private let promise: [Double]
    private let limits: [Double]
    let niches: Int
    /// The usable cells of each niche, in the problem's order.
    let members: [[Architecture]]
    /// For each class the candidate that takes least: by the first figure, then the others, then its place.
    private let fastest: [Architecture: Architecture]
    /// The same within each niche, by the first figure.
    private let fastestOfNiche: [Key: Architecture]
    /// How many classes each niche holds.
    private let classesOfNiche: [Int]
    /// For each isomorphism class, the niches that hold usable cells of it: dead edges count towards a niche too.
    private let nichesOfClass: [Architecture: Set<Int>]

    /// nil where the candidates cannot be listed, or are no NAS-Bench-201 cells.
    init?(problem: any SearchProblem, partition: Partition) {
        guard let candidates = problem.candidates, !candidates.architectures.isEmpty else { return nil }
        let cells = candidates.architectures.map(\.choices)
        let columns = candidates.hints.map { CellFeatures.Column(name: $0.name, values: $0.values) }
        guard let features = try? CellFeatures(cells: cells, columns: columns),
            let pool = try? FeaturePool(features.rows)
        else { return nil }
        let classes = candidates.architectures.map(problem.space.representative(of:))
        let groups = candidates.architectures.map(partition.niche(of:))
        self.problem = problem
        self.classes = classes
        self.groups = groups
        self.candidates = candidates
        self.pool = pool
        niches = partition.niches.count
        let nichesOfClass: [Architecture: Set<Int>] = zip(classes, groups).reduce(into: [:]) { holders, pair in
            if let group = pair.1 { holders[pair.0, default: []].insert(group) }
        }
        self.nichesOfClass = nichesOfClass
        classesOfNiche = nichesOfClass.values.reduce(into: Array(repeating: 0, count: partition.niches.count)) {
            counts, holders in
            for niche in holders { counts[niche] += 1 }
        }
        var members: [[Architecture]] = Array(repeating: [], count: partition.niches.count)
        for (cell, group) in zip(candidates.architectures, groups) { if let group { members[group].append(cell) } }
        self.members = members
        fastest = Self.fastest(candidates, classes: classes)
        promise = features.rows.map { $0.suffix(columns.count).reduce(0, +) }
        let figures = candidates.figures
        everyCell = (0..<(figures.first?.count ?? 0)).map { cost in
            figures.indices.compactMap { place in
                groups[place].map { group in
                    BatchPicker.Candidate(
                        identifier: place, row: pool.rowOf[place], latency: figures[place][cost], group: group)
                }
            }
        }
        let kinds = Self.kinds(classes)
        self.kinds = kinds
        costs = everyCell.map { all in
            Self.cheapest(all) { Key(kind: kinds[$0.identifier], group: $0.group) }.map { Self.asClass($0, kinds) }
        }
        pickers = costs.map(BatchPicker.init)
        placesOfClass = Dictionary(grouping: classes.indices, by: { classes[$0] })
        limits = costs.map { $0.map(\.latency).max() ?? 0 }
        let heads = (costs.first ?? []).map { candidate in
            (Key(kind: candidate.kind, group: candidate.group), candidates.architectures[candidate.identifier])
        }
        fastestOfNiche = Dictionary(uniqueKeysWithValues: heads)
    }

    /// The candidate of that class that takes least, of that niche where one is named; nil where there is none.
    func fastest(ofClass representative: Architecture, inNiche niche: Int?) -> Architecture? {
        guard let niche else { return fastest[representative] }
        return placesOfClass[representative]?.first.flatMap { fastestOfNiche[Key(kind: $0, group: niche)] }
    }

    /// What may be picked, with each of the free figures in turn as the cost.
    func costs(_ novelty: Novelty) -> [[BatchPicker.Candidate]] { novelty == .byClass ? costs : everyCell }

    /// The candidates that count as the same as what `name` stands for.
    private func places(of name: Architecture, _ novelty: Novelty) -> [Int] {
        novelty == .byClass ? placesOfClass[name] ?? [] : candidates.place(of: name).map { [$0] } ?? []
    }

    /// How many classes (or cells) each niche still has that were not evaluated, in whatever niche.
    func remaining(after archive: Archive, _ novelty: Novelty) -> [Int] {
        var remaining = classesOfNiche
        if novelty == .byCell {
            remaining = members.map(\.count)
            // A search of the whole space is one niche here, whichever niche of the partition an evaluation lies in.
            for evaluation in archive.evaluations {
                guard let place = candidates.place(of: evaluation.architecture), let niche = groups[place] else {
                    continue
                }
                remaining[niche] -= 1
            }
            return remaining
        }
        for representative in Set(archive.evaluations.map(\.representative)) {
            for niche in nichesOfClass[representative] ?? [] { remaining[niche] -= 1 }
        }
        return remaining
    }

    /// The same with no other candidates than `cells`; what counts nothing stays what it was.
    func among(_ cells: [Architecture]) -> SurrogateBasis {
        var narrowed = self
        let places = Set(cells.compactMap(candidates.place))
        narrowed.everyCell = costs.indices.map { cost in
            places.sorted().compactMap { place in
                groups[place].map { group in
                    BatchPicker.Candidate(
                        identifier: place, row: pool.rowOf[place], latency: candidates.figures[place][cost],
                        group: group)
                }
            }
        }
        narrowed.costs = narrowed.everyCell.map { $0.map { Self.asClass($0, kinds) } }
        narrowed.pickers = narrowed.costs.map(BatchPicker.init)
        return narrowed
    }

    /// The expected error of a candidate, then its figures; nil for any other cell.
    func means(of cell: Architecture, by process: any Posterior) -> [Double]? {
        candidates.place(of: cell).map { place in
            let mean = process.prediction(row: pool.rowOf[place]).mean
            return [(mean * 1e9).rounded() / 1e9] + candidates.figures[place]
        }
    }

    /// What a posterior may be made from.
    var ground: PosteriorMaker.Ground {
        var first: [Int: Int] = [:]
        for (place, row) in pool.rowOf.enumerated() where first[row] == nil { first[row] = place }
        return PosteriorMaker.Ground(
            features: pool,
            architectures: (0..<pool.count).compactMap { first[$0].map { candidates.architectures[$0] } })
    }

    /// What the surrogate learns from an evaluation.
    func observation(_ evaluation: Evaluation) -> Observation? {
        candidates.place(of: evaluation.architecture).map {
            Observation(row: pool.rowOf[$0], value: evaluation.values[0])
        }
    }

    /// A batch by one cost, none of whose classes is in `taken`.
    ///
    /// The reference is the slowest candidate and the worst error seen, 90 % at most: what lies beyond counts nothing.
    func picks(
        _ count: Int, by cost: Int, _ novelty: Novelty, process: any Posterior, archive: Archive, taken: [Architecture],
        limits: [Int]?, beside: [Architecture] = []
    ) -> [Surrogate.Pick] {
        let worst = min(90, archive.evaluations.map { $0.values[0] }.max() ?? 90)
        var gain = ExpectedGain(
            points: archive.evaluations.map { .init(latency: $0.values[cost + 1], error: $0.values[0]) },
            reference: .init(latency: self.limits[cost], error: worst))
        var process = process
        for place in beside.compactMap(candidates.place) {
            let row = pool.rowOf[place]
            gain.add(.init(latency: candidates.figures[place][cost], error: process.prediction(row: row).mean))
            process.assume(row: row)
        }
        var picker = novelty == .byClass ? pickers[cost] : BatchPicker(candidates: everyCell[cost])
        for name in taken { picker.remove(places(of: name, novelty)) }
        return picker.pick(count, posterior: process, gain: gain, limits: limits).map(pick)
    }

    private func pick(_ pick: BatchPicker.Pick) -> Surrogate.Pick {
        let place = pick.candidate.identifier
        return Surrogate.Pick(
            architecture: candidates.architectures[place], niche: pick.candidate.group, error: pick.prediction,
            figures: candidates.figures[place])
    }

    /// The start: one cell from each stratum of latencies, drawn from those that the label-free columns rank best; of
    /// each class the fastest cell only.
    func start(_ count: Int, niche: Int?, _ novelty: Novelty, using stream: inout RandomStream) -> [Architecture] {
        guard let members = costs.first else { return [] }
        let inside = members.filter { niche == nil || $0.group == niche }
        let heads = Self.cheapest(inside) { classes[$0.identifier] }
        let picks = StartDesign.picks(
            count, candidates: heads, promise: heads.map { promise[$0.identifier] }, draw: { stream.below($0) })
        return picks.map { candidates.architectures[$0.identifier] }
    }

    private static func fastest(_ pool: CandidatePool, classes: [Architecture]) -> [Architecture: Architecture] {
        var best: [Architecture: Int] = [:]
        for (place, representative) in classes.enumerated() {
            if let known = best[representative], !pool.figures[place].lexicographicallyPrecedes(pool.figures[known]) {
                continue
            }
            best[representative] = place
        }
        return best.mapValues { pool.architectures[$0] }
    }

    private struct Key: Hashable {
        let kind: Int
        let group: Int
    }

    /// For each place the first place of the same class.
    private static func kinds(_ classes: [Architecture]) -> [Int] {
        var first: [Architecture: Int] = [:]
        return classes.enumerated().map { place, representative in
            let known = first[representative] ?? place
            first[representative] = known
            return known
        }
    }

    /// The candidate as one of its class: others of it may lie in other niches and differ in figures.
    private static func asClass(_ candidate: BatchPicker.Candidate, _ kinds: [Int]) -> BatchPicker.Candidate {
        var candidate = candidate
        candidate.kind = kinds[candidate.identifier]
        return candidate
    }

    /// The cheapest candidate of each key, in the order of their identifiers.
    private static func cheapest<Name: Hashable>(
        _ candidates: [BatchPicker.Candidate], by name: (BatchPicker.Candidate) -> Name
    ) -> [BatchPicker.Candidate] {
        var best: [Name: BatchPicker.Candidate] = [:]
        for candidate in candidates {
            let key = name(candidate)
            if let known = best[key], (known.latency, known.identifier) <= (candidate.latency, candidate.identifier) {
                continue
            }
            best[key] = candidate
        }
        return best.values.sorted { $0.identifier < $1.identifier }
    }
}

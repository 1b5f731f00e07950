import Determinism
import SearchSpaces

extension GenerationBias {
    /// Measures a generation that a designer was asked in; nil for the start and for searchers that draw.
    ///
    /// - Parameters:
    ///   - archive: all evaluations of the search; those of earlier generations are what was known.
    ///   - seed: its stream `bias/generation/N` makes the random draws.
    /// - Complexity: O(`draws` x proposals).
    package init?(
        of round: Round, archive: Archive, space: any SearchSpace, ground: BiasGround, seed: Seed
    ) {
        guard round.plan.consults else { return nil }
        let asked = Asked(round, space, ground)
        let known = Set(
            archive.evaluations.filter { $0.generation < round.plan.number }
                .compactMap { ground.place(of: $0.representative) })
        generation = round.plan.number
        ablation = round.plan.ablation
        proposals = round.outcomes.reduce(0) { $0 + $1.accepted.count + $1.refused.count }
        cells = asked.cells.count
        var stream = seed.stream("bias/generation/\(round.plan.number)")
        let draws = asked.cells.isEmpty ? [] : Self.drawn(asked, known, ground, &stream)
        let refused = round.outcomes.flatMap(\.refused)
        if asked.cells.isEmpty {
            readings = []
        } else {
            let own = ProposalTally(asked.cells, asked: asked.niches, known: known, on: ground)
            readings = Measure.allCases.map { measure in
                let value = measure == .refused ? Double(refused.count) : measure.value(own)
                return Reading(measure, value, against: draws.map(measure.value))
            }
        }
        refusals = Refusal.Reason.allCases.map { reason in
            let count = refused.count { $0.reason == reason }
            return RefusalCount(
                reason, count, chances: asked.chances(of: reason, known: known, on: ground),
                draws: draws.map(\.repeated))
        }
    }

    private static func drawn(
        _ asked: Asked, _ known: Set<Int>, _ ground: BiasGround, _ stream: inout RandomStream
    ) -> [ProposalTally] {
        (0..<draws).map { _ in
            let cells = asked.cells.map { _ in stream.below(ground.count) }
            return ProposalTally(cells, asked: asked.niches, known: known, on: ground)
        }
    }
}

/// The cells that were proposed, each with the niche that was asked for it.
private struct Asked {
    var cells: [Int] = []
    var niches: [Int?] = []

    init(_ round: Round, _ space: any SearchSpace, _ ground: BiasGround) {
        for outcome in round.outcomes {
            let refused = outcome.refused.compactMap { try? space.architecture(from: $0.excerpt) }
            for cell in outcome.accepted.map(\.architecture) + refused {
                guard let place = ground.place(of: cell) else { continue }
                cells.append(place)
                niches.append(round.plan.asksWholeSpace ? nil : outcome.niche)
            }
        }
    }

    /// For each cell the chance that a random one in its place is refused for `reason`; nil where that is never, or
    /// hangs on the other cells.
    func chances(of reason: Refusal.Reason, known: Set<Int>, on ground: BiasGround) -> [Double]? {
        guard [.infeasible, .outsideNiche, .known].contains(reason) else { return nil }
        var chances: [Int?: Double] = [:]
        for niche in Set(niches) {
            let count = (0..<ground.count).count { cell in
                guard ground.isUsable[cell] else { return reason == .infeasible }
                guard niche == nil || ground.nicheOf[cell] == niche else { return reason == .outsideNiche }
                return reason == .known && known.contains(ground.classOf[cell])
            }
            chances[niche] = Double(count) / Double(ground.count)
        }
        return niches.map { chances[$0] ?? 0 }
    }
}

extension GenerationBias.Measure {
    fileprivate func value(_ tally: ProposalTally) -> Double {
        switch self {
        case .duplicates: Double(tally.duplicates)
        case .refused: Double(tally.refused)
        case .niches: tally.niches
        case .operators: tally.operators
        case .entropy: tally.entropy
        }
    }
}

extension GenerationBias.Reading {
    fileprivate init(_ measure: GenerationBias.Measure, _ value: Double, against draws: [Double]) {
        let sorted = draws.sorted()
        // Equal sums may differ in their last bits.
        let margin = 1e-12
        let farther = draws.count { measure == .entropy ? $0 <= value + margin : $0 >= value - margin }
        self.measure = measure
        self.value = value
        random = draws.reduce(0, +) / Double(max(draws.count, 1))
        lower = PercentileBootstrap.quantile(0.025, of: sorted)
        upper = PercentileBootstrap.quantile(0.975, of: sorted)
        p = Double(1 + farther) / Double(1 + draws.count)
    }
}

extension GenerationBias.RefusalCount {
    fileprivate init(_ reason: Refusal.Reason, _ count: Int, chances: [Double]?, draws: [Int]) {
        self.reason = reason
        self.count = count
        isExact = chances != nil
        if let chances {
            random = chances.reduce(0, +)
            p = PoissonBinomial(chances).atLeast(count)
        } else if reason == .repeated, !draws.isEmpty {
            random = Double(draws.reduce(0, +)) / Double(draws.count)
            p = Double(1 + draws.count { $0 >= count }) / Double(1 + draws.count)
        } else {
            random = nil
            p = nil
        }
    }
}

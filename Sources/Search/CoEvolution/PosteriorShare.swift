/// How much of a generation the posterior picks itself, beside what a model proposes.
package enum PosteriorShare: Equatable, Sendable {
    /// As each did: a quarter at first, then by the hypervolume that an evaluation of either gained, between a quarter and
    /// three quarters.
    case automatic
    /// This share of every generation, 0 to 1.
    case fixed(Double)

    /// `auto`, or a number from 0 to 1.
    package var text: String {
        switch self {
        case .automatic: "auto"
        case .fixed(let share): "\(share)"
        }
    }

    /// Reads `auto` or a number from 0 to 1; nil for anything else.
    package init?(_ text: String) {
        if text == "auto" {
            self = .automatic
            return
        }
        guard let share = Double(text), (0...1).contains(share) else { return nil }
        self = .fixed(share)
    }
}

extension PosteriorShare: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let share = PosteriorShare(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text.prefix(40))' is no share"))
        }
        self = share
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Who proposed the evaluations of generations that a model and the posterior share.
package enum ProposalSource: String, CaseIterable, Sendable {
    case model
    case posterior
}

/// What the evaluations of each source gained, generation by generation: the area that they added to the front as it was when
/// the generation began, in the objectives' own units. Folded from the rounds, so it replays.
package struct SourceLedger: Equatable, Sendable {
    /// One source in one generation.
    package struct Entry: Equatable, Sendable {
        package let generation: Int
        package let source: ProposalSource
        package let evaluations: Int
        package let onFront: Int
        /// Area gained over the front before, by this source's evaluations alone.
        package let gain: Double
    }

    package let entries: [Entry]

    /// Goes through the finished rounds of `state`; those that were not shared are left out.
    /// - Complexity: O(evaluations x front) a round.
    package init(_ state: SearchState) {
        var entries: [Entry] = []
        for round in state.rounds where round.plan.asksOnce {
            guard let batch = round.evaluations else { continue }
            let before = state.archive.evaluations.filter { $0.generation < round.plan.number }
            let front = Set(Archive.front(of: before + batch.evaluations).map(\.number))
            let cells = Set(
                round.outcomes.filter { $0.niche == nil }.flatMap(\.accepted).map(\.architecture))
            for source in ProposalSource.allCases {
                let own = batch.evaluations.filter { cells.contains($0.architecture) == (source == .posterior) }
                if own.isEmpty { continue }
                entries.append(
                    Entry(
                        generation: round.plan.number, source: source, evaluations: own.count,
                        onFront: own.count { front.contains($0.number) }, gain: Self.gain(of: own, over: before)))
            }
        }
        self.entries = entries
    }

    /// The area that `own` adds to what `before` dominates, up to the worst of what was evaluated before.
    private static func gain(of own: [Evaluation], over before: [Evaluation]) -> Double {
        guard let error = before.map({ $0.values[0] }).max(), let cost = before.map({ $0.values[1] }).max() else {
            return 0
        }
        func area(_ evaluations: [Evaluation]) -> Double {
            ExpectedGain(
                points: evaluations.map { .init(latency: $0.values[1], error: $0.values[0]) },
                reference: .init(latency: cost, error: error)
            ).area
        }
        return area(before + own) - area(before)
    }

    /// Which share of the next generation goes to the posterior: by gain an evaluation, what is older counting half as much a
    /// generation.
    package var share: Double {
        guard let last = entries.map(\.generation).max() else { return Self.least }
        func rate(_ source: ProposalSource) -> Double? {
            let own = entries.filter { $0.source == source }
            var (gain, count) = (0.0, 0.0)
            var weight = 1.0
            for generation in stride(from: last, to: 0, by: -1) {
                for entry in own where entry.generation == generation {
                    gain += weight * entry.gain
                    count += weight * Double(entry.evaluations)
                }
                weight /= 2
            }
            return count > 0 ? gain / count : nil
        }
        guard let model = rate(.model) else { return 1 - Self.least }
        guard let posterior = rate(.posterior) else { return Self.least }
        guard model + posterior > 0 else { return 0.5 }
        return min(max(posterior / (model + posterior), Self.least), 1 - Self.least)
    }

    /// chosen: of twelve evaluations three go on telling what each source is worth.
    private static let least = 0.25
}

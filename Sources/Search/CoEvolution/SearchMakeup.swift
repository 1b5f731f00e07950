/// By which methods a search's generations were made: one that is not of one piece has to say so.
package struct SearchMakeup: Equatable, Sendable {
    /// A run of generations made in one way.
    package struct Stretch: Equatable, Sendable {
        package let method: SearchMethod
        package let ablation: Ablation?
        package let first: Int
        package let last: Int

        /// `co-evolution`, `co-evolution with no partition`, `plain`, `random`.
        package var title: String {
            guard let ablation else { return method.rawValue }
            return ablation == .plain ? "plain" : "\(method.rawValue) with \(ablation.title)"
        }
    }

    /// In the order of the generations; the start, which is no method's own, counts for none.
    package let stretches: [Stretch]

    /// - Parameter next: how the generation after the last would be made; nil to leave it out.
    package init(_ state: SearchState, next: SearchSettings? = nil) {
        var found: [Stretch] = []
        func add(_ method: SearchMethod, _ ablation: Ablation?, _ number: Int) {
            if let last = found.last, last.method == method, last.ablation == ablation {
                found[found.count - 1] = Stretch(method: method, ablation: ablation, first: last.first, last: number)
            } else {
                found.append(Stretch(method: method, ablation: ablation, first: number, last: number))
            }
        }
        for round in state.rounds where !round.plan.isStart {
            add(round.plan.method, round.plan.ablation, round.plan.number)
        }
        if let next { add(next.method, next.method.consults ? next.ablation : nil, (state.generation ?? 0) + 1) }
        stretches = found
    }

    /// Whether generations were made in more than one way.
    package var isMixed: Bool { stretches.count > 1 }

    /// `generations 1 to 3: co-evolution; 4: plain`; the title alone for a search of one piece.
    package var text: String {
        guard isMixed else { return stretches.first?.title ?? "" }
        let parts = stretches.map { part in
            (part.first == part.last ? "\(part.first): " : "\(part.first) to \(part.last): ") + part.title
        }
        return "generations " + parts.joined(separator: "; ")
    }

    /// The sentence that a report of a mixed search carries; nil for one of one piece.
    package var warning: String? {
        isMixed ? "This search is mixed (\(text)): its figures belong to no one method." : nil
    }
}

import ParetoMetrics
import SearchSpaces

/// All that a search has evaluated, in order, with the fronts that follow from it.
package struct Archive: Equatable, Sendable {
    /// Every evaluation, oldest first; number n stands at place n - 1.
    package private(set) var evaluations: [Evaluation] = []
    private var numbers: [Architecture: Int] = [:]

    package init() {}

    /// Adds the next evaluation.
    ///
    /// - Precondition: its number is the next one.
    package mutating func append(_ evaluation: Evaluation) {
        precondition(evaluation.number == evaluations.count + 1, "evaluations are numbered without gaps")
        evaluations.append(evaluation)
        if numbers[evaluation.representative] == nil { numbers[evaluation.representative] = evaluation.number }
    }

    /// The same evaluations, all of niche 0: the archive of a search that knows no niches.
    package var inOneNiche: Archive {
        var archive = self
        archive.evaluations = evaluations.map { evaluation in
            Evaluation(
                number: evaluation.number, architecture: evaluation.architecture,
                representative: evaluation.representative, niche: 0, generation: evaluation.generation,
                values: evaluation.values, origin: evaluation.origin)
        }
        return archive
    }

    package var count: Int { evaluations.count }

    /// The first evaluation of the isomorphism class that `representative` stands for.
    package func evaluation(ofClass representative: Architecture) -> Evaluation? {
        numbers[representative].map { evaluations[$0 - 1] }
    }

    /// The first evaluation that counts as the same as what `name` stands for.
    package func evaluation(named name: Architecture, by novelty: Novelty) -> Evaluation? {
        switch novelty {
        case .byClass: evaluation(ofClass: name)
        case .byCell: evaluations.first { $0.architecture == name }
        }
    }

    /// The evaluation with that number.
    package subscript(number: Int) -> Evaluation? {
        evaluations.indices.contains(number - 1) ? evaluations[number - 1] : nil
    }

    /// The evaluations that no other dominates, in order of error; of equal ones the earliest.
    package func front() -> [Evaluation] { Self.front(of: evaluations) }

    /// The front within one niche.
    package func front(ofNiche niche: Int) -> [Evaluation] {
        Self.front(of: evaluations.filter { $0.niche == niche })
    }

    /// The non-dominated ones of `evaluations`, in order of the first objective, then the others, then number.
    package static func front(of evaluations: [Evaluation]) -> [Evaluation] {
        guard !evaluations.isEmpty, let points = try? PointSet(evaluations.map(\.values)) else { return [] }
        return points.nondominated().map { evaluations[$0] }.sorted { one, other in
            for (left, right) in zip(one.values, other.values) where left != right { return left < right }
            return one.number < other.number
        }
    }
}

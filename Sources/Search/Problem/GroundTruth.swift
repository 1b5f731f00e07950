import ParetoMetrics
import SearchSpaces

/// The true front of a listed set of architectures, and the contracts under which a search is measured against it.
package struct GroundTruth: Sendable {
    /// The architectures on the true front, in order of error; of several with equal objectives the first listed.
    package let front: [Architecture]
    /// Their objectives, in the same order.
    package let points: PointSet
    /// Normalised by all feasible architectures (see `IndicatorContract.span`).
    package let span: IndicatorContract
    /// Normalised by the true front (see `IndicatorContract.front`).
    package let frontContract: IndicatorContract

    /// Finds the front of `architectures` with these objectives.
    ///
    /// - Complexity: O(n log n) up to three objectives.
    /// - Throws: when there is no architecture, or none with an error under 90 %.
    package init(architectures: [Architecture], objectives: PointSet) throws(MetricsError) {
        precondition(architectures.count == objectives.count, "one point an architecture")
        span = try IndicatorContract.span(feasible: objectives)
        let members = objectives.nondominated()
        let order = members.sorted { one, other in
            for objective in 0..<objectives.dimension where objectives[one, objective] != objectives[other, objective] {
                return objectives[one, objective] < objectives[other, objective]
            }
            return one < other
        }
        front = order.map { architectures[$0] }
        points = objectives.selecting(order)
        frontContract = try IndicatorContract.front(of: points)
    }

    /// The contract of that name; nil for `raw`, which needs a reference point of the user's.
    package func contract(_ rule: ContractIdentity.Rule) -> IndicatorContract? {
        switch rule {
        case .span: span
        case .front: frontContract
        case .raw: nil
        }
    }
}

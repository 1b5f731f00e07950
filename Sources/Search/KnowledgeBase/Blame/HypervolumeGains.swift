import ParetoMetrics

/// What each evaluation added to the hypervolume of all before it.
enum HypervolumeGains {
    /// By evaluation, in order, as shares of the true front's hypervolume under `contract`; 0 for what added nothing.
    ///
    /// Of two cells of one generation the earlier evaluated has the gain that both would have brought.
    /// - Complexity: O(evaluations) measurements of a front.
    static func of(_ evaluations: [Evaluation], under contract: IndicatorContract) -> [Double] {
        let whole = contract.referenceHypervolume
        var front: [Evaluation] = []
        var reached = 0.0
        return evaluations.map { evaluation in
            let next = Archive.front(of: front + [evaluation])
            guard next != front, let points = try? PointSet(next.map(\.values)),
                let volume = try? contract.evaluate(points).hv
            else { return 0 }
            defer { (front, reached) = (next, volume) }
            return whole > 0 ? (volume - reached) / whole : volume - reached
        }
    }
}

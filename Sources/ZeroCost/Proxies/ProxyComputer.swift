import Determinism
import SearchSpaces

/// Computes proxies of cells, one after the other, on one thread.
package final class ProxyComputer {
    private let engine: ComputeEngine

    /// Starts on the calling thread, which must be the one that computes.
    package init() throws(EngineError) {
        engine = try ComputeEngine()
    }

    /// Bytes of the largest program so far: weights, activations and gradients of one network.
    package var memory: Int { engine.arena.size }

    /// The proxies of `cell` that are wanted; one that is not defined for the cell has no value.
    ///
    /// The cell is taken as it is written: convolutions that the output does not depend on count where a framework
    /// that runs them would count them (params, flops, l2_norm, nwot, zen).
    /// - Complexity: forward and backward passes over the batch: 2 and 2 for the gradient proxies, 1 backward for
    ///   jacov and epe_nas, 2 and 2 for grasp, 2 forward for zen.
    package func scores(
        of cell: Architecture, _ shape: TaskShape, weights source: some WeightSource, gaussian: some WeightSource,
        input: ProxyInput, wanted: Set<ProxyName> = Set(ProxyName.allCases)
    ) throws(EngineError) -> ProxyScores {
        let plan = NetworkPlan(cell, shape, shiftsAreZero: source.shiftsAreZero)
        let weights = NetworkWeights(plan, from: source)
        var scores = counted(cell, shape, weights)
        if !wanted.isDisjoint(with: Self.gradientProxies) {
            try GradientProgram(plan, weights, input, wanted: wanted, on: engine).run(into: &scores)
        }
        // Without normalisations, and with their shifts at zero, what is fed by nothing is zero.
        let bare = NetworkPlan(cell, shape)
        if wanted.contains(.zen) {
            scores[.zen] = try ZenProgram(plan: bare, weights: NetworkWeights(bare, from: gaussian), input: input)
                .score(on: engine)
        }
        if wanted.contains(.synflow) || wanted.contains(.synflowLog) {
            let found = try SynflowProgram(plan: bare, weights: weights).logarithm(on: engine)
            scores[.synflowLog] = found
            scores[.synflow] = found.map(Exponential.of) ?? 0
        }
        var kept = ProxyScores()
        for (name, value) in scores.known where wanted.contains(name) { kept[name] = value }
        return kept
    }

    private static let gradientProxies: Set<ProxyName> = [
        .plain, .snip, .gradNorm, .grasp, .fisher, .zico, .jacov, .epeNAS, .nwot,
    ]

    /// What needs no pass at all.
    private func counted(_ cell: Architecture, _ shape: TaskShape, _ weights: NetworkWeights) -> ProxyScores {
        let complexity = NASBench201().complexity(of: cell, for: shape)
        let layers = weights.convolutions + [weights.classifier]
        return ProxyScores([
            .params: Double(complexity.parameters), .flops: Double(complexity.flops),
            .l2Norm: layers.reduce(0) { sum, layer in
                sum + layer.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            },
        ])
    }
}

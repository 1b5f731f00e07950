import Figures
import Search

/// Where a session looked: niche by niche, generation by generation.
struct CoverageChart {
    let figure: Figure

    /// - Throws: without niches.
    init(_ source: ChartSource, _ kind: CoverageKind) throws(WorkbenchError) {
        let partition = try source.requirePartition()
        let evaluations = source.archive.evaluations
        let last = evaluations.map(\.generation).max() ?? 0
        let values: [[Double?]]
        switch kind {
        case .evaluated:
            values = partition.niches.map { niche in
                (0...last).map { generation in
                    Double(evaluations.count { $0.niche == niche.number && $0.generation == generation })
                }
            }
        case .found:
            let grounds = NicheGrounds(partition, of: source.problem)
            values = partition.niches.map { niche in
                (0...last).map { generation in
                    let found = evaluations.filter { $0.niche == niche.number && $0.generation <= generation }
                    return grounds.indicators(
                        found.map(\.values), inNiche: niche.number, dimension: source.problem.objectives.count
                    ).map { 100 * Double($0.found) / Double(max($0.referenceCount, 1)) }
                }
            }
        }
        figure = try CoverageMap(
            partition.niches, values, columns: (0...last).map { $0 == 0 ? "start" : "\($0)" }, isSequence: true,
            axis: "generation",
            label: kind == .evaluated ? "cells evaluated" : "true front found (%)", provenance: source.provenance
        ).figure
    }
}

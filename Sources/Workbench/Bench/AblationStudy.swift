import Search

/// The method, the method without each of its parts, and its controls: the rows of the ablation table.
enum AblationStudy {
    /// - Parameter children: asked of each of six niches in a generation; other niche counts get about the same total.
    static func contenders(children: Int) -> [SearchBench.Contender] {
        func row(
            _ name: String, without ablation: Ablation? = nil, method: SearchMethod = .coEvolution,
            _ allocation: Allocation = .gain, by axis: PartitionAxis = .convolutions3x3, niches: Int = 6
        ) -> SearchBench.Contender {
            SearchBench.Contender(
                name: name,
                settings: SearchSettings(
                    method: method, children: share(children, of: niches), allocation: allocation, ablation: ablation),
                axis: axis, niches: niches)
        }
        var rows = [
            row("full, by gain"), row("full, equal shares", .equal),
            row("no partition", without: Ablation([.partition])),
            row("no knowledge", without: Ablation([.knowledge])), row("no evidence", without: Ablation([.evidence])),
            row("plain", without: .plain), row("random partition, by gain", by: .random),
            row("random partition, equal shares", .equal, by: .random),
        ]
        for niches in [3, 6, 10] {
            rows.append(row("\(niches) niches by FLOPs, equal shares", .equal, by: .flops, niches: niches))
        }
        rows.append(row("no designer: random within niches", method: .randomWithinNiches))
        rows.append(row("no designer: random", method: .random))
        return rows
    }

    /// About as many children in a generation as six niches get.
    private static func share(_ children: Int, of niches: Int) -> Int {
        max(1, (children * 6 + niches / 2) / niches)
    }
}

import Sessions

/// The method, the method without each of its parts, and its controls: the rows of the ablation table.
enum AblationStudy {
    /// The searchers as a campaign would name them, the whole method first.
    ///
    /// - Parameter children: asked of each of six niches in a generation; other niche counts get about the same total.
    static func texts(children: Int) -> [String] {
        func offline(_ name: String, _ options: String = "", niches: Int = 6) -> String {
            "\(name): offline children=\(share(children, of: niches)) \(options)"
        }
        return [
            offline("full"), offline("full, equal shares", "allocation=equal"),
            offline("no partition", "without=partition"), offline("no knowledge", "without=knowledge"),
            offline("no evidence", "without=evidence"), offline("plain", "without=all"),
            offline("no predictor (no zero-cost proxies)", "proxies=no"),
            "no model (random within niches): random-within-niches children=\(children)",
            "no model, screened 100 to 1: random-within-niches children=1 screen=100",
            "no model, no partition (random): random children=\(children)",
            offline("random partition", "by=random"),
            offline("random partition, equal shares", "by=random allocation=equal"),
        ]
            + [3, 6, 10].map { niches in
                offline(
                    "\(niches) niches by FLOPs, equal shares", "by=flops niches=\(niches) allocation=equal",
                    niches: niches)
            }
    }

    /// What `texts` names.
    static func searchers(children: Int) -> [SearcherSpec] {
        texts(children: children).compactMap { SearcherText($0).spec }
    }

    /// About as many children in a generation as six niches get.
    private static func share(_ children: Int, of niches: Int) -> Int {
        max(1, (children * 6 + niches / 2) / niches)
    }
}

/// What a model takes for its tokens.
package struct Price: Sendable, Hashable {
    /// For one token read.
    package let prompt: Cost

    /// For one token written.
    package let completion: Cost

    /// Takes prices as they are published, as decimal text in US dollars for a million tokens: `"2.50"`, `"0.15"`.
    ///
    /// Nil for anything but digits with at most one point, for more than six decimals, and from a million dollars on.
    package init?(promptPerMillion prompt: String, completionPerMillion completion: String) {
        guard let prompt = Self.perToken(prompt), let completion = Self.perToken(completion) else { return nil }
        self.prompt = prompt
        self.completion = completion
    }

    private init(perMillion prompt: Int, _ completion: Int) {
        self.prompt = Cost(picodollars: Int64(prompt))
        self.completion = Cost(picodollars: Int64(completion))
    }

    /// Nothing: what a model on one's own computer takes.
    package static let free = Price(perMillion: 0, 0)

    /// What `usage` costs.
    package func cost(of usage: Usage) -> Cost {
        Self.product(prompt, usage.promptTokens) + Self.product(completion, usage.completionTokens)
    }

    private static func product(_ cost: Cost, _ count: Int) -> Cost {
        let (product, overflow) = cost.picodollars.multipliedReportingOverflow(by: Int64(count))
        return Cost(picodollars: overflow ? .max : product)
    }

    /// One dollar for a million tokens is a million picodollars for one.
    private static func perToken(_ text: String) -> Cost? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !parts[0].isEmpty, parts[0].utf8.count <= 6
        else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.utf8.count <= 6, parts.count == 1 || !decimals.isEmpty else { return nil }
        let padded = decimals + String(repeating: "0", count: 6 - decimals.utf8.count)
        return Int64(parts[0] + padded).map { Cost(picodollars: $0) }
    }
}

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
        Cost(dollars: text).map { Cost(picodollars: $0.picodollars / 1_000_000) }
    }
}

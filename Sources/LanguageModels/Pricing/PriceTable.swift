import Foundation

/// Prices by provider and model; what is not in it is unknown, and stays so.
package struct PriceTable: Sendable, Equatable {
    private struct Key: Hashable {
        let provider: String
        let model: String
    }

    private var prices: [Key: Price] = [:]

    /// The day of the prices in `standard`, for every figure that names a cost.
    package static let standardDate = "2026-03-21"

    /// Prices of OpenAI's and Anthropic's own servers on 2026-03-21, without discounts for caches and batches.
    ///
    /// Source: the providers' pricing pages (openai.com/api/pricing, claude.com/pricing) as listed that day by
    /// deploybase.ai/articles/openai-pricing and deploybase.ai/articles/claude-api-pricing. Prices change: put newer
    /// ones over these with `overridden(by:)`.
    package static let standard = PriceTable(standardRows)

    private init(_ rows: [(provider: String, model: String, prompt: String, completion: String)]) {
        for row in rows {
            prices[Key(provider: row.provider, model: row.model)] = Price(
                promptPerMillion: row.prompt, completionPerMillion: row.completion)
        }
    }

    private static let standardRows: [(provider: String, model: String, prompt: String, completion: String)] = [
        ("openai", "gpt-5.4", "2.50", "15"), ("openai", "gpt-5.1", "1.25", "10"), ("openai", "gpt-5", "1.25", "10"),
        ("openai", "gpt-5-mini", "0.25", "2"), ("openai", "gpt-5-nano", "0.05", "0.40"),
        ("openai", "gpt-5-pro", "15", "120"), ("openai", "gpt-4.1", "2", "8"),
        ("openai", "gpt-4.1-mini", "0.40", "1.60"), ("openai", "gpt-4.1-nano", "0.10", "0.40"),
        ("openai", "gpt-4o", "2.50", "10"), ("openai", "gpt-4o-mini", "0.15", "0.60"), ("openai", "o3", "2", "8"),
        ("openai", "o3-mini", "1.10", "4.40"), ("openai", "o4-mini", "1.10", "4.40"),
        ("anthropic", "claude-opus-4-6", "5", "25"), ("anthropic", "claude-opus-4-5", "5", "25"),
        ("anthropic", "claude-opus-4-1", "15", "75"), ("anthropic", "claude-opus-4", "15", "75"),
        ("anthropic", "claude-sonnet-4-6", "3", "15"), ("anthropic", "claude-sonnet-4-5", "3", "15"),
        ("anthropic", "claude-sonnet-4", "3", "15"), ("anthropic", "claude-haiku-4-5", "1", "5"),
        ("anthropic", "claude-3-haiku", "0.25", "1.25"),
    ]

    /// A table without prices.
    package init() {}

    /// Reads a table: one model to a line, `provider model input output`, set apart by blanks, in US dollars for a
    /// million tokens; `#` starts a comment, a later line replaces an earlier one.
    /// - Throws: `notConfigured`, naming the line that cannot be read.
    package init(parsing text: some StringProtocol) throws(ModelError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map { String($0) }
            guard !words.isEmpty else { continue }
            guard words.count == 4 else {
                throw .badPriceLine(index + 1, String(line), expected: "four words")
            }
            guard let price = Price(promptPerMillion: words[2], completionPerMillion: words[3]) else {
                throw .badPriceLine(index + 1, String(line), expected: "two prices such as 2.50 after two names")
            }
            prices[Key(provider: words[0], model: words[1])] = price
        }
    }

    /// This table with the prices of `other` put over it: the user's over ours.
    package func overridden(by other: PriceTable) -> PriceTable {
        var result = self
        result.prices.merge(other.prices) { _, new in new }
        return result
    }

    /// One model's price as it stands in the table.
    package struct Row: Sendable, Equatable {
        /// The provider, with `@HOST` behind it for a server that is not the provider's own.
        package let provider: String
        /// The model's name.
        package let model: String
        /// What it takes.
        package let price: Price
    }

    /// All prices, by provider and then by model.
    /// - Complexity: O(n log n).
    package var rows: [Row] {
        prices.map { Row(provider: $0.key.provider, model: $0.key.model, price: $0.value) }
            .sorted { ($0.provider, $0.model) < ($1.provider, $1.model) }
    }

    /// The price of a model; nil when it is unknown.
    ///
    /// The table's own names win. Else a dated name (`gpt-4o-2024-08-06`, `claude-sonnet-4-20250514`) has the price of
    /// the name without the date. A model of that name behind another server than the provider's own is another
    /// product: it has a price only under its address, `openai@HOST` in place of the provider. Ollama's models,
    /// programs and people take nothing that is known here, so only `ollama` on this computer is free.
    package func price(of model: ModelIdentity) -> Price? {
        var provider = model.provider
        if let host = Self.host(of: model), !Self.ownHosts.contains(host) {
            if Self.isLocal(host), model.provider == "ollama" {
                return self[provider, model.model] ?? .free
            }
            provider += "@" + host
        }
        return self[provider, model.model]
    }

    /// What `usage` of a model costs; nil when its price is unknown.
    package func cost(of usage: Usage, with model: ModelIdentity) -> Cost? {
        price(of: model)?.cost(of: usage)
    }

    private subscript(provider: String, model: String) -> Price? {
        prices[Key(provider: provider, model: model)]
            ?? Self.withoutDate(model).flatMap { prices[Key(provider: provider, model: $0)] }
    }

    private static let ownHosts = ["api.openai.com", "api.anthropic.com"]

    private static func isLocal(_ host: String) -> Bool {
        host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
    }

    private static func host(of model: ModelIdentity) -> String? {
        guard let address = model.baseURL, let slashes = address.range(of: "://") else { return nil }
        let place = address[slashes.upperBound...].prefix { $0 != "/" }
        if place.hasPrefix("[") { return String(place.prefix { $0 != "]" }) + "]" }
        return place.prefix { $0 != ":" }.lowercased()
    }

    /// `model` without a date of eight digits (with or without dashes) at its end; nil when it has none.
    private static func withoutDate(_ model: String) -> String? {
        for pattern in [[4, 2, 2], [8]] {
            let parts = model.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count > pattern.count else { continue }
            let date = parts.suffix(pattern.count)
            let isDate = zip(date, pattern).allSatisfy { part, length in
                part.utf8.count == length && part.utf8.allSatisfy { (48...57).contains($0) }
            }
            if isDate { return parts.dropLast(pattern.count).joined(separator: "-") }
        }
        return nil
    }
}

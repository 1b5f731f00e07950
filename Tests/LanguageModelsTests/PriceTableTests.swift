import Testing

@testable import LanguageModels

@Suite("Prices")
struct PriceTableTests {
    private static let own = "https://api.openai.com/v1"

    private static func openai(_ model: String, at address: String? = own) -> ModelIdentity {
        ModelIdentity(provider: "openai", model: model, baseURL: address)
    }

    @Test("a published price gives the published example")
    func cost() throws {
        // 100,000 tokens in and 2,000 out at 2.50 and 15 dollars for a million: 0.28 dollars.
        let usage = Usage(promptTokens: 100_000, completionTokens: 2_000, isEstimated: false)
        let cost = try #require(PriceTable.standard.cost(of: usage, with: Self.openai("gpt-5.4")))
        #expect(cost == Cost(picodollars: 280_000_000_000))
        #expect(cost.description == "$0.2800" && cost.dollars == 0.28)
        #expect(Cost(picodollars: 1_500_000).description == "$0.00000150")
    }

    @Test("a dated name has the price of its model, an unknown one none")
    func names() {
        let table = PriceTable.standard
        #expect(table.price(of: Self.openai("gpt-4o-2024-08-06")) == table.price(of: Self.openai("gpt-4o")))
        #expect(table.price(of: Self.openai("gpt-4o")) != nil)
        #expect(table.price(of: .init(provider: "anthropic", model: "claude-sonnet-4-20250514")) != nil)
        #expect(table.price(of: Self.openai("gpt-4o-turbo")) == nil)
        #expect(table.price(of: Self.openai("2024-08-06")) == nil)
        #expect(table.cost(of: .none, with: .init(provider: "command", model: "gpt-4o")) == nil)
    }

    @Test("another server's model of the same name has no price unless the user gives one")
    func otherServers() throws {
        let elsewhere = Self.openai("gpt-4o", at: "https://Box.example:8443/v1")
        #expect(PriceTable.standard.price(of: elsewhere) == nil)
        let mine = try PriceTable(parsing: "# mine\n\nopenai@box.example gpt-4o 1 2.5 # cheap\nopenai gpt-4o 9 9\n")
        let table = PriceTable.standard.overridden(by: mine)
        #expect(table.price(of: elsewhere) == Price(promptPerMillion: "1", completionPerMillion: "2.5"))
        #expect(table.price(of: Self.openai("gpt-4o")) == Price(promptPerMillion: "9", completionPerMillion: "9.00"))
        #expect(table.price(of: Self.openai("gpt-5")) != nil)
    }

    @Test("Ollama on this computer is free, elsewhere unknown")
    func ollama() {
        func price(_ address: String) -> Price? {
            PriceTable.standard.price(of: .init(provider: "ollama", model: "l", baseURL: address))
        }
        #expect(price("http://127.0.0.1:11434") == .free)
        #expect(price("http://[::1]:11434") == .free)
        #expect(price("https://ollama.example") == nil)
    }

    @Test(
        "a bad line is named by its number",
        arguments: [
            "openai m 1", "openai m 1 2 3", "openai m x 2", "openai m -1 2", "openai m 1. 2", "openai m .5 2",
            "openai m 1e3 2", "openai m 1.1234567 2", "openai m 1234567 2",
        ])
    func badLines(line: String) {
        let error = #expect(throws: ModelError.self) { try PriceTable(parsing: "openai a 1 2\n\(line)") }
        #expect(error?.message.contains("Line 2") == true)
    }

    @Test("sums are exact and stay at the largest amount")
    func sums() {
        let tenth = Cost(picodollars: 100_000)
        #expect((0..<10).reduce(Cost.zero) { sum, _ in sum + tenth } == Cost(picodollars: 1_000_000))
        #expect(Cost(picodollars: .max) + tenth == Cost(picodollars: .max))
        let usage = Usage(promptTokens: .max, completionTokens: 1, isEstimated: false)
        #expect(Price(promptPerMillion: "1", completionPerMillion: "1")?.cost(of: usage) == Cost(picodollars: .max))
    }
}

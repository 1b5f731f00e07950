import Testing

@testable import LanguageModels

@Suite("Keys in streams")
struct SecretFilterTests {
    @Test("a key is taken out wherever the text is cut")
    func anyCut() throws {
        let secrets = [try #require(Secret("sk-abab-0123")), try #require(Secret("sk-abac"))]
        let text = "é sk-abab-0123★ and sk-aba, sk-abac sk-ababsk-abab-0123 sk-"
        let clean = "é <secret>★ and sk-aba, <secret> sk-abab<secret> sk-"
        for size in 1...text.count {
            var filter = SecretFilter(secrets)
            var rest = text[...]
            var result = ""
            while !rest.isEmpty {
                result += filter.take(String(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(result + filter.finish() == clean, "pieces of \(size)")
        }
    }

    @Test("without keys every piece passes at once")
    func noSecrets() {
        var filter = SecretFilter()
        #expect(filter.take("sk-") == "sk-" && filter.finish().isEmpty)
    }
}

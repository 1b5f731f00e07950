import LanguageModels

/// Which providers the environment configures. Names of variables are shown, values never.
struct ModelCheck {
    let variables: [String: String]

    var findings: [Finding] {
        let chosen = ModelSelection(from: variables)
        let first =
            chosen.map { Finding("designer", .ok, "the environment chooses \($0.provider.rawValue)") }
            ?? Finding(
                "designer", .ok, "the environment chooses none: the offline designer answers",
                advice: "`llm use` chooses a language model")
        return [first] + [Provider.openai, .anthropic, .ollama].map(finding)
    }

    private func finding(_ provider: Provider) -> Finding {
        let names = [provider.variables.address, provider.variables.key, provider.variables.model].compactMap { $0 }
        let set = names.filter { variables[$0]?.isEmpty == false }
        if set.isEmpty { return Finding(provider.rawValue, .ok, "not configured (\(names.joined(separator: ", ")))") }
        let named = set.joined(separator: ", ") + (set.count == 1 ? " is set" : " are set")
        do {
            // The name of the model can also be given by `llm use`.
            let probe = ModelSelection(provider, model: set.contains(provider.variables.model ?? "") ? nil : "any")
            _ = try ModelDirectory().resolve(probe, environment: variables)
            return Finding(provider.rawValue, .ok, named)
        } catch {
            return Finding(provider.rawValue, .warn, "\(named): \(error.message)", advice: error.hint)
        }
    }
}

import Console
import LanguageModels

/// The providers, which one is chosen, and whether the environment configures each. No value is shown.
struct ProviderReport {
    let current: ModelSelection
    let variables: [String: String]

    var table: TextTable {
        TextTable(
            columns: [.init("provider"), .init("chosen"), .init("environment"), .init("what", title: "what it is")],
            rows: ModelUseCommand.providers.map { provider in
                let names = [provider.variables.address, provider.variables.key, provider.variables.model]
                let set = names.compactMap { $0 }.map { name in
                    "\(name) \(variables[name]?.isEmpty == false ? "set" : "not set")"
                }
                return [
                    .text(provider.rawValue), .text(provider == current.provider ? current.model ?? "yes" : ""),
                    .text(set.joined(separator: ", ")), .text(provider.summary),
                ]
            })
    }
}

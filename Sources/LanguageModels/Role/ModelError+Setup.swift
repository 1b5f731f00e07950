// What is said about a model that cannot be set up: shown alone, so whole sentences, unlike the clauses about calls.

extension ModelError {
    static func missing(_ variable: String, for provider: String, hint: String) -> ModelError {
        ModelError(.notConfigured, "The provider \(provider) needs \(variable), which is not set.", hint: hint)
    }

    static func unusableKey(_ variable: String) -> ModelError {
        ModelError(
            .notConfigured, "\(variable) holds a control character or nothing but blanks, so it is no key.",
            hint: "Set \(variable) again; the value is not shown here.")
    }

    static func noTarget(_ provider: String, _ example: String) -> ModelError {
        ModelError(
            .notConfigured, "The provider \(provider) needs to be told what to use.",
            hint: "For example: `llm use \(provider) '\(example)'`.")
    }

    static func notHandedIn(_ provider: String) -> ModelError {
        ModelError(.notConfigured, "The provider \(provider) is not available here.")
    }

    static func noURL(_ source: String) -> ModelError {
        ModelError(
            .badAddress, "\(source) is not a URL with scheme and host.",
            hint: "Write it like http://127.0.0.1:8080/v1.")
    }

    static func addressWithSecret(_ source: String) -> ModelError {
        ModelError(
            .badAddress, "\(source) holds a user name, a password, a query or a fragment, which no address may hold.",
            hint: "Give the key in its own variable and the bare address here.")
    }

    static func addressOfScheme(_ scheme: String, _ source: String) -> ModelError {
        ModelError(
            .badAddress, "\(source) has the scheme '\(Excerpt.of(scheme, limit: 20))' where http or https is needed.")
    }

    static func badPriceLine(_ number: Int, _ line: String, expected: String) -> ModelError {
        ModelError(
            .notConfigured, "Line \(number) of the prices, '\(Excerpt.of(line, limit: 60))', is not \(expected).",
            hint: "Write: provider model input output, in dollars for a million tokens.")
    }
}

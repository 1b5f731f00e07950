import Foundation

/// What a server said about its failure, drawn from whatever shape it chose.
///
/// Known shapes: `{"error": {"message", "type", "code"}}` with a code that is a number, a string or null;
/// `{"error": "text"}`; `{"detail": "text"}` and `{"detail": [{"msg"}]}`; `{"message": "text"}`; plain text; nothing.
struct ServerMessage: Sendable, Equatable {
    /// One line, at most 300 characters, without control characters, our key, and full stops at its end; may be
    /// empty.
    let text: String

    /// The server's own words for the kind of error (`type` and `code`), in lower case.
    let kinds: [String]

    /// The server's code, if it is a number.
    let status: Int?

    /// Reads the body of an error.
    init(body: some Collection<UInt8>, hiding secrets: [Secret]) {
        guard let value = JSONValue(parsing: body) else {
            self.init(text: String(decoding: body, as: UTF8.self), secrets: secrets)
            return
        }
        self.init(value, hiding: secrets)
    }

    /// Reads an error that is JSON already.
    init(_ value: JSONValue, hiding secrets: [Secret]) {
        let error = value["error"] ?? value
        let text =
            error.string ?? error["message"]?.string ?? value["detail"]?.string
            ?? value["detail"]?[0]?["msg"]?.string ?? value["message"]?.string ?? value.text
        self.init(
            text: text, kinds: [error["type"]?.string, error["code"]?.string].compactMap { $0?.lowercased() },
            status: error["code"]?.integer ?? error["status"]?.integer, secrets: secrets)
    }

    private init(text: String, kinds: [String] = [], status: Int? = nil, secrets: [Secret]) {
        var line = Excerpt.of(text, hiding: secrets)
        while line.hasSuffix(".") { line.removeLast() }  // our sentences go on after it
        self.text = line
        self.kinds = kinds
        self.status = status
    }

    /// Whether the account, not the rate, is at its end: waiting does not help then.
    var isOutOfCredit: Bool {
        kinds.contains { $0 == "insufficient_quota" || $0 == "billing_error" }
    }

    /// Whether too many calls are the reason.
    var isRateLimit: Bool {
        status == 429 || kinds.contains { $0.contains("rate_limit") || $0.contains("overloaded") }
    }

    /// Whether the prompt is longer than the model's context.
    var isAboutContextLength: Bool {
        if kinds.contains(where: { $0.contains("context_length") || $0.contains("context_size") }) { return true }
        let lower = text.lowercased()
        return (lower.contains("context") && ["length", "window", "size", "exceed"].contains { lower.contains($0) })
            || lower.contains("prompt is too long")
    }

    /// Whether an error inside a stream is worth another try.
    var isTransient: Bool {
        guard !isOutOfCredit else { return false }
        if let status { return RetryPolicy.isTransient(status) }
        return isRateLimit
            || kinds.contains { kind in
                ["api_error", "server_error", "timeout", "unavailable"].contains { kind.contains($0) }
            }
    }
}

import Foundation

/// The base URL of a server: http or https, a host, no user name, password, query or fragment.
///
/// Those parts may hold secrets, and an address is shown and journaled.
package struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
    /// The address without a slash at its end.
    package let text: String

    private let base: URL

    /// Takes a base URL as the user wrote it.
    /// - Parameter source: what held it, for the error: a variable's name.
    /// - Throws: `badAddress`; the text of the error repeats the address only if it cannot hold a secret.
    package init(_ address: String, from source: String) throws(ModelError) {
        let trimmed = address.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
            let host = parts.host, !host.isEmpty
        else { throw .noURL(source) }
        guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
            throw .addressWithSecret(source)
        }
        guard scheme == "http" || scheme == "https" else { throw .addressOfScheme(scheme, source) }
        var text = trimmed
        while text.hasSuffix("/") { text.removeLast() }
        guard let url = URL(string: text) else { throw .noURL(source) }
        self.text = text
        base = url
    }

    package var description: String { text }

    /// Whether this is the server of the company that made the protocol, which answers nobody without a key.
    var isProvidersOwn: Bool {
        ["api.openai.com", "api.anthropic.com"].contains(base.host?.lowercased() ?? "")
    }

    /// This address with `path` behind it.
    func url(adding path: String) -> URL {
        path.split(separator: "/").reduce(base) { $0.appendingPathComponent(String($1)) }
    }
}

import Foundation

/// An address that a file can be downloaded from.
package struct FetchSource: Hashable, Sendable {
    /// The whole address.
    package let url: URL

    /// Takes an address that a user typed.
    /// - Throws: `badAddress` unless it is `http` or `https` with a host, and without a user's name or password,
    ///   which would end up in messages and journals.
    package init(_ text: String) throws(BenchmarksError) {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased() else {
            throw .badAddress(text, "it is no address; one begins with https://")
        }
        guard scheme == "https" || scheme == "http" else {
            throw .badAddress(text, "'\(scheme)' is not http or https")
        }
        guard let host = url.host, !host.isEmpty else { throw .badAddress(text, "it names no host") }
        guard url.user == nil, url.password == nil else {
            throw .badAddress("\(scheme)://…@\(host)", "it holds a user's name or password")
        }
        self.url = url
    }

    /// The address without its query, which may hold a secret.
    package var shown: String {
        guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else { return "the address" }
        parts.query = nil
        parts.fragment = nil
        return parts.string ?? "the address"
    }

    /// The last part of the path: what the file is called; nil when the path names none.
    package var fileName: String? {
        let name = url.lastPathComponent
        return name.isEmpty || name == "/" || name == "." || name == ".." ? nil : name
    }
}

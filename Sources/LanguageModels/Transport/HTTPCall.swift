import Foundation

/// One POST request with the key kept apart, so that printing it shows everything but that.
package struct HTTPCall: Sendable, CustomStringConvertible {
    /// How the key travels: `Authorization: Bearer KEY` or `x-api-key: KEY`.
    package struct Credential: Sendable {
        let header: String
        let prefix: String
        let secret: Secret
    }

    /// Where it goes.
    let url: URL

    /// Headers that are no secret.
    let headers: [(name: String, value: String)]

    /// The key, if there is one.
    let credential: Credential?

    /// The JSON that is sent.
    let body: JSONValue

    /// The request as text, with `<secret>` in place of the key.
    package var description: String {
        var lines = ["POST \(url.absoluteString)"]
        lines += headers.map { "\($0.name): \($0.value)" }
        if let credential { lines.append("\(credential.header): \(credential.prefix)\(credential.secret)") }
        return (lines + ["", body.text]).joined(separator: "\n")
    }

    /// The lines of the request's head that are ours: the only value that holds the key in the open.
    var headerLines: [String] {
        // An empty `Expect` keeps libcurl from asking whether it may send a long prompt.
        var lines = ["Content-Type: application/json", "User-Agent: llm-nas", "Expect:"]
        lines += headers.map { "\($0.name): \($0.value)" }
        if let credential { lines.append("\(credential.header): \(credential.prefix)\(credential.secret.reveal())") }
        return lines
    }
}

import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

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

    /// The request as Foundation sends it: the only value that holds the key in the open.
    func urlRequest() -> URLRequest {
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        // Our own limits end a call; Foundation's must not come first.
        request.timeoutInterval = 7 * 24 * 3600
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        for header in headers { request.setValue(header.value, forHTTPHeaderField: header.name) }
        if let credential {
            request.setValue(credential.prefix + credential.secret.reveal(), forHTTPHeaderField: credential.header)
        }
        request.httpBody = Data(body.text.utf8)
        return request
    }
}

import Foundation

extension BenchmarksError {
    static func badAddress(_ text: String, _ what: String) -> Self {
        Self(.badAddress, "The address '\(text.prefix(200))' cannot be fetched: \(what).")
    }

    static func refused(_ source: FetchSource, status: Int, retryAfter: String?) -> Self {
        let hint: String? =
            switch status {
            case 404, 410: "Look up the file's present address; it may have moved."
            case 401, 403: "Fetch the file with a browser and import its folder."
            case 429, 503: "Try again \(retryAfter.map { "after \($0.prefix(40))" } ?? "later"); what arrived is kept."
            case 500...: "Try again later; what arrived is kept."
            default: nil
            }
        return Self(.refusedByServer, "\(source.shown) answered with the status \(status).", hint: hint)
    }

    static func network(_ source: FetchSource, _ reason: String) -> Self {
        Self(
            .network, "\(source.shown) could not be fetched whole: \(reason).",
            hint: "Run the command again: it goes on where it stopped.")
    }

    static func wrongAnswer(_ source: FetchSource, _ what: String) -> Self {
        Self(.refusedByServer, "\(source.shown) answered wrongly: \(what).")
    }

    static func wrongDigest(_ source: FetchSource, found: String, expected: String) -> Self {
        Self(
            .unexpectedContent, "\(source.shown) has the SHA-256 \(found) instead of \(expected); it was not kept.",
            hint: "Check the address and the digest.")
    }

    static func tooLarge(_ source: FetchSource, limit: Int) -> Self {
        Self(.unexpectedContent, "\(source.shown) is larger than the limit of \(limit) bytes; it was not kept.")
    }

    static func cancelledFetch(_ source: FetchSource) -> Self {
        Self(
            .cancelled, "Fetching \(source.shown) was stopped.",
            hint: "Run the command again: it goes on where it stopped.")
    }

    static func fetchInUse(_ url: URL) -> Self {
        Self(.inaccessible, "\(url.path) is being written by another download.")
    }
}

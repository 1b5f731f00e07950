/// A piece of somebody else's text, made fit for one line of an error message.
enum Excerpt {
    /// The start of `text`, at most `limit` characters, on one line, without control characters and without `secrets`.
    ///
    /// Control and format characters become blanks, so that a server cannot steer the terminal; runs of blanks
    /// become one.
    static func of(_ text: String, limit: Int = 300, hiding secrets: [Secret] = []) -> String {
        shortened(oneLine(redacted(text, secrets)), to: limit, keepingEnd: false)
    }

    /// The end of `text`, treated likewise: where programs put their reason for failing.
    static func tail(of text: String, limit: Int = 300, hiding secrets: [Secret] = []) -> String {
        shortened(oneLine(redacted(text, secrets)), to: limit, keepingEnd: true)
    }

    private static func redacted(_ text: String, _ secrets: [Secret]) -> String {
        secrets.reduce(text) { $1.redact(in: $0) }
    }

    private static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if !isBlank { result.append(" ") }
                isBlank = true
            default:
                result.append(scalar)
                isBlank = false
            }
        }
        if isBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }

    private static func shortened(_ text: String, to limit: Int, keepingEnd: Bool) -> String {
        guard text.count > limit else { return text }
        return keepingEnd ? "…" + text.suffix(limit) : text.prefix(limit) + "…"
    }
}

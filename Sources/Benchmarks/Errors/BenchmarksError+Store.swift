import Foundation

extension BenchmarksError {
    static func noTables(at url: URL) -> Self {
        Self(
            .noTables, "There are no benchmark tables at \(url.path).",
            hint: "Import them once: llm-nas data import DIR.")
    }

    static func unreadable(_ url: URL, because reason: any Error) -> Self {
        Self(.inaccessible, "\(url.path) cannot be read: \(sentence(reason)).")
    }

    static func unwritable(_ url: URL, because reason: String, hint: String? = nil) -> Self {
        Self(.inaccessible, "\(url.path) cannot be written: \(reason).", hint: hint)
    }

    static func unwritableTables(_ url: URL, because reason: String) -> Self {
        unwritable(url, because: reason, hint: "Tables that were imported before are as they were.")
    }

    static func otherVersion(_ found: UInt32, expected: UInt32, at url: URL) -> Self {
        Self(
            .otherVersion, "The tables at \(url.path) have the version \(found), this program reads \(expected).",
            hint: "Import them again: llm-nas data import DIR.")
    }

    static func damaged(_ url: URL, _ what: String) -> Self {
        Self(
            .damaged, "The tables at \(url.path) are damaged: \(what).",
            hint: "Import them again: llm-nas data import DIR.")
    }

    /// What the system says, without a full stop of its own.
    static func sentence(_ reason: any Error) -> String {
        let error = reason as NSError
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(inner.code)))
        }
        if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
        let text = error.localizedDescription
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

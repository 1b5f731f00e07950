import Foundation

/// A journal's text with other words in it, its chain of digests closed anew.
package enum RewrittenJournal {
    /// Every line of `text` as `change` makes it, without its digest, which is put on again; the same text where nothing is
    /// changed. Lines that are no part of a chain are left out.
    ///
    /// - Parameter change: gives a JSON object for a JSON object, on one line.
    /// - Complexity: O(n).
    package static func text(_ text: String, changing change: (String) -> String) -> String {
        var previous = ""
        var result = ""
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.count > ChainedLine.tailLength {
            let object = String(Substring(line.dropLast(ChainedLine.tailLength))) + "}"
            let closed = ChainedLine.closed(change(object), after: previous)
            previous = closed.digest
            result += closed.line + "\n"
        }
        return result
    }
}

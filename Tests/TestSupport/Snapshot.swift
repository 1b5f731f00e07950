import Foundation

/// Whole texts kept in files beside the tests that make them.
///
/// `RECORD_SNAPSHOTS=1` in the environment writes the files anew; a file that is missing is a difference.
package enum Snapshot {
    /// What differs between `text` and the file `Snapshots/<name>` beside the test; nil when nothing does.
    package static func difference(_ text: String, from name: String, beside test: String = #filePath) -> String? {
        let url = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { return record(text, at: url, name) }
        guard let data = try? Data(contentsOf: url) else {
            return "There is no snapshot \(name); RECORD_SNAPSHOTS=1 writes it."
        }
        let stored = String(decoding: data, as: UTF8.self)
        return stored == text ? nil : firstDifference(text, stored, name)
    }

    private static func record(_ text: String, at url: URL, _ name: String) -> String? {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return nil
        } catch {
            return "The snapshot \(name) cannot be written: \(error.localizedDescription)"
        }
    }

    private static func firstDifference(_ text: String, _ stored: String, _ name: String) -> String {
        let made = text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = stored.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(made, kept).prefix { $0 == $1 }.count
        let before = line < kept.count ? "'\(kept[line])'" : "its end"
        let now = line < made.count ? "'\(made[line])'" : "the end"
        return "Line \(line + 1) of \(name) was \(before) and is \(now); RECORD_SNAPSHOTS=1 writes it anew."
    }
}

import Foundation
import Testing

/// Compares a whole text with a committed file; `RECORD_SNAPSHOTS=1` writes the file anew.
enum Snapshot {
    static func expect(_ text: String, named name: String, file: StaticString = #filePath) throws {
        let url = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
            .appendingPathComponent("Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: url)
            return
        }
        let stored = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text == stored, "differs from \(name); RECORD_SNAPSHOTS=1 records it")
    }
}

import Foundation

/// A folder that goes away with its value.
package final class TemporaryFolder: Sendable {
    /// Where it is.
    package let path: String

    /// Makes an empty folder; throws what the file system throws.
    package init() throws {
        path = NSTemporaryDirectory() + "llm-nas-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

import Foundation

/// Files that come with the program: beside the executable as the build put them, or in the checkout it was built from.
package enum ShippedFile {
    /// The content of the file of that name among ZeroCost's resources.
    /// - Throws: `unreadable` when it is in none of the places; the message names them.
    package static func data(named name: String) throws(EngineError) -> Data {
        for place in places(of: name) {
            if let data = try? Data(contentsOf: place) { return data }
        }
        let looked = places(of: name).map(\.path).joined(separator: " nor at ")
        throw EngineError(
            .unreadable, "The file \(name) that comes with the program is neither at \(looked).",
            hint: "Run the program from where it was built, or copy llm-nas_ZeroCost.resources beside it.")
    }

    /// Where it may be, most likely place first.
    private static func places(of name: String) -> [URL] {
        let executable = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let folders = [
            Bundle.main.bundleURL.appendingPathComponent("llm-nas_ZeroCost.resources/Resources"),
            executable.deletingLastPathComponent().appendingPathComponent("llm-nas_ZeroCost.resources/Resources"),
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Resources"),
        ]
        return folders.map { $0.appendingPathComponent(name) }
    }
}

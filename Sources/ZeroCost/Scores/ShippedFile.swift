import Determinism
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

    /// What the files that ship are known by; whoever ships another file writes its SHA-256 here.
    package static let digests = [
        "scores-cifar10.table": "f3bd9fc2e57dbc3e26524b3cd0953b60b402ec9ebffebdc4cba8dcf3f81660c6",
        "scores-cifar100.table": "f54ad9e8aa929159fe780e42a05654091b893b5823bb8ca29b6f00154c3d8e36",
        "scores-in16.table": "5449bedbf71e72603039d8237160926e7ee8c250e6cdbfd2c86177a97c54be30",
        "predictor-cifar10.bin": "c0b8846df02ab0d987fc947f101214555e8c0bcaa492e818801ac5a9bf144ad1",
        "predictor-cifar100.bin": "3d165aaa7b66a09231c2912a81340059814fece9121011c210e96432c20af7c7",
        "predictor-in16.bin": "aeeaba08c862bf12288b7565fe6cd26f84cf179442e70bf41b42ea9912bb697b",
    ]

    /// What is wrong with the content of the file of that name, as the end of a sentence; nil when it is as it was shipped.
    ///
    /// A flipped bit in a column of numbers is still a number, so only the digest tells.
    static func fault(of digest: Digest, named name: String) -> String? {
        let shipped = digests[name] ?? "none"
        guard digest.hex != shipped else { return nil }
        return "its SHA-256 begins with \(digest.short), not with \(shipped.prefix(12))"
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

import Foundation

/// The manual: the articles of `Documentation.docc`, which `help TOPIC` shows in the terminal.
///
/// An article is Markdown. Its name in the terminal is its file's name in lower case with hyphens: `GettingStarted.md`
/// is `help getting-started`.
package struct Manual: Sendable {
    /// One article.
    package struct Article: Equatable, Sendable {
        /// What is typed after `help`.
        package let topic: String
        /// What it is about, in one sentence.
        package let summary: String
        /// The whole text.
        package let markdown: String
    }

    /// The articles, in the order in which a reader wants them.
    package static let files = [
        "GettingStarted", "Models", "Devices", "Proxies", "Results", "Figures", "Campaigns", "Contracts", "Tables",
        "Architecture", "Words",
    ]

    /// The topics, in the same order.
    package static let topics = files.map(topic(ofFile:))

    private let folders: [URL]

    /// - Parameter folders: where the articles may lie, the likeliest first.
    package init(in folders: [URL] = Self.shippedFolders) {
        self.folders = folders
    }

    /// The article on a topic.
    /// - Throws: `file` when its file is in none of the folders; the message names them.
    package func article(on topic: String) throws(WorkbenchError) -> Article {
        guard let file = Self.files.first(where: { Self.topic(ofFile: $0) == topic }) else {
            throw .unknownName("topic", topic, known: Self.topics)
        }
        for folder in folders {
            let place = folder.appendingPathComponent(file + ".md")
            guard let data = try? Data(contentsOf: place) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            let paragraphs = text.split(separator: "\n\n").map(String.init)
            let summary = paragraphs.first { !$0.hasPrefix("#") } ?? ""
            return Article(topic: topic, summary: summary.replacing("\n", with: " "), markdown: text)
        }
        throw WorkbenchError(
            .file, "The article \(file).md is neither in \(folders.map(\.path).joined(separator: " nor in ")).",
            hint: "Run the program from where it was built, or copy llm-nas_Workbench.resources beside it.")
    }

    /// Beside the program, wherever it was started from, or in the checkout it was built from.
    package static let shippedFolders: [URL] = {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let module = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return [
            program.deletingLastPathComponent().appendingPathComponent(
                "llm-nas_Workbench.resources/Documentation.docc"),
            module.appendingPathComponent("Documentation.docc"),
        ]
    }()

    /// `getting-started` for `GettingStarted`.
    static func topic(ofFile name: String) -> String {
        var topic = ""
        for letter in name {
            if letter.isUppercase, !topic.isEmpty { topic += "-" }
            topic += letter.lowercased()
        }
        return topic
    }
}

import Console
import Foundation
import Testing

@testable import Workbench

@Suite("The manual")
struct ManualTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Workbench/Documentation.docc")

    private static func article(_ topic: String) throws -> Manual.Article {
        try Manual(in: [folder]).article(on: topic)
    }

    @Test("lists every article of its folder, and no other")
    func complete() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
        #expect(Set(files) == Set(Manual.files))
        #expect(Manual.topics.first == "getting-started")
    }

    @Test("opens each article with a title and one sentence", arguments: Manual.topics)
    func opening(topic: String) throws {
        let article = try Self.article(topic)
        #expect(article.markdown.hasPrefix("# "))
        #expect(article.summary.hasSuffix("."))
    }

    @Test("links only to articles that are there", arguments: Manual.topics)
    func links(topic: String) throws {
        for match in try Self.article(topic).markdown.matches(of: /<doc:([A-Za-z]+)>/) {
            #expect(Manual.files.contains(String(match.1)))
        }
    }

    @Test("names only commands and options that exist", arguments: Manual.topics)
    func commands(topic: String) throws {
        for match in try Self.article(topic).markdown.matches(of: /`([^`\n]+)`/) {
            let words = match.1.split(separator: " ").map(String.init)
            guard let first = words.first, let found = CommandTable.command(of: words), words.count > 1 else {
                continue
            }
            // Of a family, whichever of its commands has the option.
            let types = [found.type] + found.type.configuration.subcommands
            let help = types.map { CommandTable.helpMessage(for: $0) }.joined()
            for option in words where option.hasPrefix("--") {
                let name = option.prefix { $0 != "=" && $0 != "|" }
                #expect(help.contains(name), "\(first) has no \(name): \(match.1)")
            }
        }
    }

    @Test("names only files that are there")
    func sources() throws {
        let sources = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
        let named = try Self.article("architecture").markdown.matches(of: /`([A-Z][A-Za-z]+\/[A-Za-z\/+]+\.swift)`/)
        #expect(named.count > 10)
        for match in named {
            #expect(
                FileManager.default.fileExists(atPath: sources.appendingPathComponent(String(match.1)).path),
                "\(match.1)")
        }
    }

    @Test("fits its prose into the width it is given", arguments: Manual.topics)
    func width(topic: String) throws {
        let text = ManualText(width: 72, style: .plain).text(of: try Self.article(topic))
        let prose = text.split(separator: "\n").filter { !$0.hasPrefix("    ") && !$0.contains("  ") }
        for line in prose where line.contains(" ") { #expect(DisplayWidth.columns(of: String(line)) <= 72) }
    }

    @Test("shows Markdown without its signs")
    func plainly() {
        let article = Manual.Article(
            topic: "made-up", summary: "A made-up article.",
            markdown: """
                # Made up

                One *word* of `code a|b`, see <doc:GettingStarted>, and 2 * 3
                on a second line.

                - first
                  goes on
                - second

                | a | b |
                | --- | --: |
                | `x|y` | 2 |

                ```sh
                ls  *
                ```

                """)
        #expect(
            ManualText(width: 40, style: .plain).text(of: article) == """
                Made up

                One word of `code a|b`, see
                `help getting-started`, and 2 * 3 on a
                second line.

                - first goes on
                - second

                a    b
                ---  -
                x|y  2

                    ls  *
                """)
    }

    @Test("is refused by the name of the topic, with the nearest one")
    func unknown() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let shown = await desk.transcript(of: ["help wrods"], in: notebook)
        #expect(shown.contains("'wrods' is no command."))
        #expect(shown.contains("Did you mean words?"))
        #expect(shown.hasSuffix("= 2\n"))
    }

    @Test("says where an article was looked for when it is gone")
    func missing() {
        let error = #expect(throws: WorkbenchError.self) {
            _ = try Manual(in: [URL(fileURLWithPath: "/nowhere")]).article(on: "words")
        }
        #expect(error?.message == "The article Words.md is neither in /nowhere.")
    }
}

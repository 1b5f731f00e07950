import Foundation
import Testing

@testable import Workbench

/// Sessions as HTML, Markdown and Jupyter notebooks.
@Suite struct DocumentTests {
    private static let hostile = "note \"<script>alert(1)</script> & `code` | pipe * star \\\\ end\""

    private func session(_ desk: Desk) async throws -> Notebook {
        let notebook = try await desk.preparedNotebook()
        let found = try #require(await notebook.state.search.archive.front().first).number
        for cell in [
            "mark '#\(found)' 'fast & light'", "front", "kb show", "evolve 1 --with random",
            "plot pareto --to \(desk.path("p.pdf"))",
            "evlove", "plot hv --to \(desk.path("figure"))", Self.hostile,
        ] { _ = await notebook.run(cell) }
        _ = desk.screen.take()
        return notebook
    }

    private func export(_ words: String, of notebook: Notebook, _ desk: Desk) async throws -> String {
        #expect(await notebook.run("export \(words)") == .done, "\(desk.take())")
        let file = words.split(separator: " ")[1]
        return try String(contentsOfFile: String(file), encoding: .utf8)
    }

    @Test func oneFileOfHTMLNeedsNothingElse() async throws {
        let desk = try Desk()
        let notebook = try await session(desk)
        let text = try await export("html \(desk.path("tour.html"))", of: notebook, desk)
        #expect(HTMLProbe.fault(in: text) == nil)
        #expect(!text.contains("<script") && text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; `code`"))
        let addresses = text.matches(of: /(?:src|href)="([^"]*)"/).map { String($0.1) }
        #expect(!addresses.isEmpty && addresses.allSatisfy { $0.hasPrefix("data:") || $0.hasPrefix("#") })
        #expect(!text.contains("url(") && !text.contains("@import"))
        for cell in await notebook.state.cells.dropLast() { #expect(text.contains("id=\"cell-\(cell.number)\"")) }
        let image = try #require(text.firstMatch(of: /src="data:image\/svg\+xml;base64,([^"]+)"/)).1
        let drawing = String(decoding: try #require(Data(base64Encoded: String(image))), as: UTF8.self)
        #expect(drawing.contains("<svg") && drawing.contains("fast &amp; light"))
        #expect(text.contains("fast &amp; light</td>") && text.contains("<details class=\"exchanges\">"))
        #expect(text.contains("Answer with one JSON object and nothing else."))
        #expect(text.contains("prefers-color-scheme: dark") && text.contains("@media print"))
        let bare = try await export("html \(desk.path("bare.html")) --no-answers", of: notebook, desk)
        #expect(!bare.contains("Answer with one JSON object and nothing else."))
    }

    @Test func markdownKeepsTablesAndFences() async throws {
        let desk = try Desk()
        let notebook = try await session(desk)
        let text = try await export("md \(desk.path("tour.md")) --no-answers", of: notebook, desk)
        let images = text.matches(of: /data:image\/png;base64,([^)]+)\)/).map { String($0.1) }
        let image = try #require(images.first)
        let bytes = try #require(Data(base64Encoded: image))
        #expect(images.count == 1 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(text.contains("> \\<script\\>alert(1)\\</script\\> \\& \\`code\\` \\| pipe \\* star \\\\ end"))
        expectSnapshot(
            text.replacing(desk.folder.path, with: "DIR").replacing(/base64,[^)]+/, with: "base64,..."), "export.md")
    }

    @Test func aFenceIsLongerThanWhatItHolds() {
        #expect(MarkdownDocument.fenced("a ``` b ````") == "`````text\na ``` b ````\n`````")
        #expect(MarkdownDocument.code("a `b`") == "`` a `b` ``")
        #expect(MarkdownDocument.code("plain") == "`plain`")
    }

    @Test(arguments: ["html", "ipynb"]) func equalSessionsGiveEqualDocuments(form: String) async throws {
        var texts: [String] = []
        for _ in 1...2 {
            let desk = try Desk()
            let notebook = try await desk.preparedNotebook()
            texts.append(try await export("\(form) \(desk.path("a")) --no-answers", of: notebook, desk))
        }
        #expect(texts[0] == texts[1])
    }

    @Test func withoutTablesADocumentSaysWhatIsMissing() async throws {
        let desk = try Desk(.none)
        try FileManager.default.createDirectory(atPath: desk.path("sessions"), withIntermediateDirectories: true)
        try (try await PreparedSession.journal.value).write(to: URL(fileURLWithPath: desk.journal("tour")))
        let notebook = desk.notebook("other")
        #expect(await notebook.run("open tour") == .done)
        let text = try await export("html \(desk.path("tour.html"))", of: notebook, desk)
        #expect(HTMLProbe.fault(in: text) == nil)
        #expect(text.contains("What this cell showed cannot be shown again here."))
        #expect(text.contains("It cannot be worded again here.") || !text.contains("class=\"exchanges\""))
    }

    @Test func aFileThatCannotBeWrittenIsAFault() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        try Data().write(to: URL(fileURLWithPath: desk.path("file")))
        #expect(await notebook.run("export md \(desk.path("file"))/tour.md --no-answers").exitStatus == 1)
        #expect(desk.take().contains("could not be written"))
    }

    @Test func withoutAFileItGoesBesideTheJournal() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        for form in ["md --no-answers", "script"] {
            #expect(await notebook.run("export \(form)") == .done)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.path("sessions")).sorted()
        #expect(Set(files).isSuperset(of: ["tour-export.nas", "tour.md"]))
        _ = desk.take()
        #expect(await notebook.run("export script -") == .done)
        #expect(desk.take().contains("task cifar10 edgegpu"))
    }
}

/// Reads HTML far enough to know that a browser has nothing to guess.
enum HTMLProbe {
    private static let void: Set<Substring> = ["meta", "img", "br", "hr", "!DOCTYPE"]

    /// The first tag that is not closed where it should be; nil when every one is.
    static func fault(in text: String) -> String? {
        var open: [Substring] = []
        for match in text.matches(of: /<(\/?)([A-Za-z!][A-Za-z0-9]*)[^>]*>/) {
            if void.contains(match.2) { continue }
            if match.1.isEmpty {
                open.append(match.2)
            } else if open.popLast() != match.2 {
                return "</\(match.2)> closes something else"
            }
        }
        return open.last.map { "<\($0)> is not closed" }
    }
}

import Console

/// A session as one HTML file: no script, no network, readable in light and dark, on paper and without a mouse.
struct HTMLDocument {
    let document: SessionDocument

    /// The whole file, closed by a newline.
    var text: String {
        let title = HTMLText.escaped("Session \(document.name)")
        var parts = [
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <meta name="generator" content="llm-nas">
            <title>\(title)</title>
            <style>
            \(HTMLStyleSheet.text)
            </style>
            </head>
            <body>
            <header class="top">
            <h1>\(title)</h1>
            <dl>
            \(document.facts.map { "<dt>\(HTMLText.escaped($0.name))</dt><dd>\(HTMLText.escaped($0.value))</dd>" }.joined(separator: "\n"))
            </dl>
            </header>
            <main>
            <nav aria-label="Cells">
            <h2>Cells</h2>
            \(contents)
            </nav>
            """
        ]
        parts += document.cells.map(section)
        if let marks = document.marks { parts.append(closing("marks", "Marked cells", marks)) }
        if let rules = document.rules { parts.append(closing("rules", "Knowledge base", rules)) }
        return parts.joined(separator: "\n") + "\n</main>\n</body>\n</html>\n"
    }

    /// The table of contents, each input leading to its cell.
    private var contents: String {
        HTMLText.table(document.contents) { row, column, text in
            column == 1 ? "<a href=\"#cell-\(document.cells[row].cell.number)\"><code>\(text)</code></a>" : text
        }
    }

    private func closing(_ id: String, _ title: String, _ table: TextTable) -> String {
        "<section class=\"closing\" id=\"\(id)\">\n<h2>\(title)</h2>\n\(HTMLText.table(table))\n</section>"
    }

    private func section(_ told: ToldCell) -> String {
        let number = told.cell.number
        let status = told.cell.finish?.status.rawValue ?? "broken"
        var lines = [
            """
            <section class="cell \(status)" id="cell-\(number)">
            <h2><a href="#cell-\(number)">[\(number)]</a> <code>\(HTMLText.escaped(told.cell.input))</code></h2>
            <p class="remark">\(HTMLText.escaped(told.remark))</p>
            """
        ]
        lines += told.notes.map { "<blockquote>\(HTMLText.escaped($0))</blockquote>" }
        lines += told.joinedParts.map(block)
        if !told.exchanges.isEmpty { lines.append(folded(told.exchanges)) }
        return lines.joined(separator: "\n") + "\n</section>"
    }

    private func block(_ part: ShownPart) -> String {
        switch part {
        case .table(let table): return HTMLText.table(table)
        case .text(let text): return "<pre>\(HTMLText.escaped(text))</pre>"
        case .message(let text): return "<p class=\"message\">\(HTMLText.escaped(text))</p>"
        case .figure(let shown):
            let caption = HTMLText.escaped(shown.figure.provenance.joined(separator: "; "))
            do throws(WorkbenchError) {
                let address = try document.images.address(of: shown.figure, format: .svg)
                return """
                    <figure>
                    <img src="\(address)" alt="\(HTMLText.escaped(shown.title))">
                    <figcaption>\(HTMLText.escaped(shown.kind)): \(caption)</figcaption>
                    </figure>
                    """
            } catch {
                return "<p class=\"message\">\(HTMLText.escaped("\(shown.kind): \(error.message)"))</p>"
            }
        }
    }

    private func folded(_ exchanges: [Telling.Exchange]) -> String {
        let inner = exchanges.map { exchange in
            let prompt =
                exchange.prompt.map { "<pre>\(HTMLText.escaped($0.system + "\n\n" + $0.user))</pre>" }
                ?? "<p class=\"message\">It cannot be worded again here.</p>"
            return """
                <details><summary>\(HTMLText.escaped(exchange.title)) <small>\(HTMLText.escaped(exchange.size))</small></summary>
                <h3>Prompt <small>\(exchange.answer.prompt.short)</small></h3>
                \(prompt)
                <h3>Answer</h3>
                <pre>\(HTMLText.escaped(exchange.answer.text))</pre>
                </details>
                """
        }
        return """
            <details class="exchanges"><summary>\(exchanges.count) prompts and answers</summary>
            \(inner.joined(separator: "\n"))
            </details>
            """
    }
}

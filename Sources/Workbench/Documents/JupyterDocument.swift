import Console
import Foundation

/// A session as a Jupyter notebook, format 4.5: inputs as code cells, outputs as they were, figures as PNG inside.
///
/// The format: nbformat.readthedocs.io, "The Notebook file format", version 4.5. No kernel is named, since none of
/// Jupyter's runs these commands; a reader is not asked to install one before it may look.
struct JupyterDocument {
    let document: SessionDocument

    /// The whole file, closed by a newline; keys in order of the alphabet, so that equal sessions give equal bytes.
    /// - Throws: what encoding throws, which these values never cause.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let file = File(cells: cells)
        return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
    }

    private var cells: [Cell] {
        var cells = [
            Cell.markdown(
                "session",
                "# Session \(MarkdownDocument.escaped(document.name))\n\n"
                    + document.facts.map { "- **\($0.name)**: \(MarkdownDocument.escaped($0.value))" }
                    .joined(separator: "\n"))
        ]
        for told in document.cells {
            let number = told.cell.number
            cells.append(
                .code(
                    "cell-\(number)", told.cell.input, number: number,
                    outputs: told.joinedParts.map(output) + fault(told)))
            if !told.exchanges.isEmpty {
                cells.append(.markdown("cell-\(number)-answers", MarkdownDocument.folded(told.exchanges)))
            }
        }
        if let marks = document.marks { cells.append(.markdown("marks", "## Marked cells\n\n" + marks.markdown)) }
        if let rules = document.rules { cells.append(.markdown("rules", "## Knowledge base\n\n" + rules.markdown)) }
        return cells
    }

    private func output(_ part: ShownPart) -> Output {
        switch part {
        case .table(let table):
            return .display(["text/plain": table.aligned(), "text/html": HTMLText.table(table)])
        case .text(let text): return .stream("stdout", Sanitizer.sanitized(text) + "\n")
        case .message(let text): return .stream("stderr", Sanitizer.sanitized(text) + "\n")
        case .figure(let shown):
            do throws(WorkbenchError) {
                let bytes = try document.images.bytes(of: shown.figure, format: .png)
                return .display(["image/png": bytes.base64EncodedString(), "text/plain": shown.title])
            } catch {
                return .stream("stderr", "\(shown.kind): \(error.message)\n")
            }
        }
    }

    /// A failed cell's fault, as Jupyter shows faults.
    private func fault(_ told: ToldCell) -> [Output] {
        guard let finish = told.cell.finish, finish.status != .done else { return [] }
        let message = finish.message ?? told.status
        return [.fault(told.status, Sanitizer.sanitized(message))]
    }

    private struct File: Encodable {
        let cells: [Cell]
        let metadata = ["language_info": ["name": "llm-nas", "file_extension": ".nas", "mimetype": "text/plain"]]
        let nbformat = 4
        let nbformat_minor = 5
    }

    /// A cell; `execution_count` and `outputs` belong to code alone.
    private enum Cell: Encodable {
        case markdown(String, String)
        case code(String, String, number: Int, outputs: [Output])

        private enum Key: String, CodingKey { case cell_type, id, metadata, source, execution_count, outputs }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode([String: String](), forKey: .metadata)
            switch self {
            case .markdown(let id, let source):
                try container.encode("markdown", forKey: .cell_type)
                try container.encode(id, forKey: .id)
                try container.encode(source, forKey: .source)
            case .code(let id, let source, let number, let outputs):
                try container.encode("code", forKey: .cell_type)
                try container.encode(id, forKey: .id)
                try container.encode(Sanitizer.sanitized(source), forKey: .source)
                try container.encode(number, forKey: .execution_count)
                try container.encode(outputs, forKey: .outputs)
            }
        }
    }

    private enum Output: Encodable {
        case stream(String, String)
        /// One thing in several forms, by media type.
        case display([String: String])
        case fault(String, String)

        private enum Key: String, CodingKey { case output_type, name, text, data, metadata, ename, evalue, traceback }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            switch self {
            case .stream(let name, let text):
                try container.encode("stream", forKey: .output_type)
                try container.encode(name, forKey: .name)
                try container.encode(text, forKey: .text)
            case .display(let data):
                try container.encode("display_data", forKey: .output_type)
                try container.encode(data, forKey: .data)
                try container.encode([String: String](), forKey: .metadata)
            case .fault(let name, let message):
                try container.encode("error", forKey: .output_type)
                try container.encode(name, forKey: .ename)
                try container.encode(message, forKey: .evalue)
                try container.encode([message], forKey: .traceback)
            }
        }
    }
}

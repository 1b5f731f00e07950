/// Lays out the ways to go on, as shown below the line being typed.
enum CompletionListing {
    /// One per row with its note if any has one, else a grid read down the columns; at most `rows` rows, the last of
    /// which counts what is left out. Ends with a newline; no candidates give nothing.
    static func text(_ candidates: [Candidate], size: Terminal.Size, rows: Int) -> String {
        if candidates.isEmpty { return "" }
        let clean = candidates.map { candidate in
            Candidate(Sanitizer.singleLine(candidate.text), note: Sanitizer.singleLine(candidate.note))
        }
        let lines = clean.contains { !$0.note.isEmpty } ? noted(clean, size.columns) : grid(clean, size.columns)
        let limit = max(2, rows)
        if lines.count <= limit { return lines.joined(separator: "\n") + "\n" }
        let shown = lines.prefix(limit - 1)
        let more = "… \(lines.count - shown.count) more lines; type a letter to narrow them"
        return (shown + [DisplayWidth.truncated(more, to: size.columns - 1)]).joined(separator: "\n") + "\n"
    }

    private static func noted(_ candidates: [Candidate], _ columns: Int) -> [String] {
        let width = candidates.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        return candidates.map { candidate in
            if candidate.note.isEmpty { return DisplayWidth.truncated(candidate.text, to: columns - 1) }
            let row = DisplayWidth.padded(candidate.text, to: width) + "  " + candidate.note
            return DisplayWidth.truncated(row, to: columns - 1)
        }
    }

    private static func grid(_ candidates: [Candidate], _ columns: Int) -> [String] {
        let width = (candidates.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0) + 2
        let across = max(1, (columns + 1) / max(1, width))
        let down = (candidates.count + across - 1) / across
        return (0..<down).map { row in
            let cells = stride(from: row, to: candidates.count, by: down).map { candidates[$0].text }
            let padded = cells.dropLast().map { DisplayWidth.padded($0, to: width) } + cells.suffix(1)
            return DisplayWidth.truncated(padded.joined(), to: columns - 1)
        }
    }
}

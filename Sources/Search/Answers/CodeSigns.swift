import SearchSpaces

/// Architectures as models write them: with blanks inside, capitals, look-alike signs and signs that do not show.
enum CodeSigns {
    /// Reads the text as it stands, else with look-alikes and blanks put right.
    ///
    /// - Throws: what is wrong with the text; a sign that no architecture has is named by its code point.
    static func architecture(
        from text: String, in space: any SearchSpace
    ) throws(ArchitectureTextError) -> Architecture {
        do {
            return try space.architecture(from: text)
        } catch let fault {
            let mended = mended(text)
            if mended != text, let found = try? space.architecture(from: mended) { return found }
            if let strange = mended.unicodeScalars.first(where: { !$0.isASCII }) {
                let digits = String(strange.value, radix: 16, uppercase: true)
                let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                throw ArchitectureTextError(
                    .malformed, "it holds \(code), which is no sign of an architecture; \(fault.message)")
            }
            throw fault
        }
    }

    private static func mended(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(1000) {
            switch scalar {
            case "\u{223C}", "\u{02DC}", "\u{FF5E}", "\u{301C}": scalars.append("~")
            case "\u{FF5C}", "\u{2223}", "\u{00A6}", "\u{2502}": scalars.append("|")
            case "\u{FF0B}": scalars.append("+")
            case "\u{FF3F}": scalars.append("_")
            case "`", "\\": break
            default:
                if scalar.properties.generalCategory != .format { scalars.append(scalar) }
            }
        }
        let plain = String(scalars)
        // Between the benchmark's own signs no blank means anything; in other forms blanks part words.
        guard plain.contains("~") else { return plain }
        return plain.filter { !$0.isWhitespace }.lowercased()
    }
}

/// Cells that stand in an answer without any JSON: a bare code, a list, a table.
enum PlainCells {
    /// What is said of such a child, so that one sees how it was read.
    static let rationale = "(read from plain text)"

    /// Every text between bars that has the form of the benchmark's notation, in the order of the answer, each once.
    static func drafts(in text: Substring) -> [ProposalAnswer.Draft] {
        var drafts: [ProposalAnswer.Draft] = []
        for match in text.matches(
            of: /\|[a-z0-9_]+~0\|\+\|[a-z0-9_]+~0\|[a-z0-9_]+~1\|\+\|[a-z0-9_]+~0\|[a-z0-9_]+~1\|[a-z0-9_]+~2\|/)
        {
            guard drafts.count < ProposalAnswer.limit else { break }
            let code = String(match.0)
            if drafts.contains(where: { $0.code == code }) { continue }
            drafts.append(
                ProposalAnswer.Draft(
                    code: code, parents: [], rationale: rationale, predictedError: nil, text: code))
        }
        return drafts
    }
}

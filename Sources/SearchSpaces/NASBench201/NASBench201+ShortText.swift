extension NASBench201 {
    /// `3x3|3x3 3x3|skip 3x3 1x1`: a node's incoming operators, node after node, parted by bars.
    package func shortText(of architecture: Architecture) -> String {
        var text = ""
        for (place, edge) in CellEdge.all.enumerated() {
            if place > 0 { text += edge.source == 0 ? "|" : " " }
            text += Self.operation(on: place, of: architecture).shortName
        }
        return text
    }

    /// `3|33|S31`: the same in one letter an operator (`N` none, `S` skip, `1` and `3` convolutions, `P` pool), for lists
    /// of many cells.
    package func letters(of architecture: Architecture) -> String {
        var text = ""
        for (place, edge) in CellEdge.all.enumerated() {
            if place > 0, edge.source == 0 { text += "|" }
            text.append(Self.operation(on: place, of: architecture).letter)
        }
        return text
    }

    package var lettersGuide: String {
        "A cell may be written in six letters, A|BC|DEF for the edges 0-1|0-2 1-2|0-3 1-3 2-3: N none, S skip_connect, "
            + "1 nor_conv_1x1, 3 nor_conv_3x3, P avg_pool_3x3."
    }

    package var textPattern: String? {
        let names = "(" + CellOperator.names.joined(separator: "|") + ")"
        let nodes = (1...3).map { node in "\\|" + (0..<node).map { "\(names)~\($0)\\|" }.joined() }
        return "^" + nodes.joined(separator: "\\+") + "$"
    }

    package var lettersPattern: String? {
        let letter = "[" + String(CellOperator.allCases.map(\.letter)) + "]"
        return "^\(letter)\\|\(letter){2}\\|\(letter){3}$"
    }

    /// Reads the short form, letters, or six digits, each the number of an operator in the order of the edges, as journals write
    /// a cell; nil where the text has neither form, so that the benchmark's own notation is tried.
    ///
    /// Operators may be written short or in full, parted by blanks or commas; letters stand together.
    func architecture(fromShort text: Substring) throws(ArchitectureTextError) -> Architecture? {
        if text.utf8.count == 6, let cell = Architecture(digits: String(text)), isCell(cell) { return cell }
        guard !text.hasPrefix("|"), !text.contains("~"), text.contains("|") else { return nil }
        let nodes = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.split { $0 == " " || $0 == "," || $0 == "\t" } }
        if nodes.map(\.count) == [1, 1, 1], nodes.map(\.[0].count) == [1, 2, 3] {
            let letters = nodes.flatMap { $0[0].uppercased() }
            let operators = letters.compactMap { letter in CellOperator.allCases.first { $0.letter == letter } }
            if operators.count == letters.count { return Architecture(operators.map(\.rawValue)) }
        }
        guard nodes.map(\.count) == [1, 2, 3] else {
            let found = nodes.map { "\($0.count)" }.joined(separator: ", ")
            throw ArchitectureTextError(
                .malformed,
                "'\(text.limited(to: 160))' is not a cell: its nodes have \(found) operators, not 1, 2, 3; the short form is "
                    + "3x3|3x3 3x3|skip 3x3 1x1.")
        }
        var choices: [Int] = []
        for (place, word) in nodes.flatMap({ $0 }).enumerated() {
            guard let found = CellOperator(shortName: String(word)) ?? CellOperator(name: String(word)) else {
                let edge = CellEdge.all[place]
                let names = CellOperator.allCases.map(\.shortName).joined(separator: ", ")
                throw ArchitectureTextError(
                    .unknownOperator,
                    "'\(word.limited())' on edge \(edge.source)-\(edge.target) is not an operator: \(names).")
            }
            choices.append(found.rawValue)
        }
        return Architecture(choices)
    }

    private func isCell(_ architecture: Architecture) -> Bool {
        architecture.choices.count == CellEdge.all.count
            && architecture.choices.allSatisfy { CellOperator(rawValue: $0) != nil }
    }
}

extension CellOperator {
    /// The operator in one word that fits a line: `none`, `skip`, `1x1`, `3x3`, `pool`.
    package var shortName: String {
        switch self {
        case .none: "none"
        case .skip: "skip"
        case .convolution1x1: "1x1"
        case .convolution3x3: "3x3"
        case .averagePool3x3: "pool"
        }
    }

    /// The operator in one letter.
    package var letter: Character {
        switch self {
        case .none: "N"
        case .skip: "S"
        case .convolution1x1: "1"
        case .convolution3x3: "3"
        case .averagePool3x3: "P"
        }
    }

    /// The operator of that short name.
    package init?(shortName: String) {
        guard let found = Self.allCases.first(where: { $0.shortName == shortName }) else { return nil }
        self = found
    }
}

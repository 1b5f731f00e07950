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

    /// Reads the short form, or six digits, each the number of an operator in the order of the edges, as journals write
    /// a cell; nil where the text has neither form, so that the benchmark's own notation is tried.
    ///
    /// Operators may be written short or in full, parted by blanks or commas.
    func architecture(fromShort text: Substring) throws(ArchitectureTextError) -> Architecture? {
        if text.utf8.count == 6, let cell = Architecture(digits: String(text)), isCell(cell) { return cell }
        guard !text.hasPrefix("|"), !text.contains("~"), text.contains("|") else { return nil }
        let nodes = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.split { $0 == " " || $0 == "," || $0 == "\t" } }
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

    /// The operator of that short name.
    package init?(shortName: String) {
        guard let found = Self.allCases.first(where: { $0.shortName == shortName }) else { return nil }
        self = found
    }
}

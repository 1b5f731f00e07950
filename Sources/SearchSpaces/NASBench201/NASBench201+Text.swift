extension NASBench201 {
    package var guide: String {
        """
        A cell has four nodes: node 0 is its input, node 3 its output. Each of its six edges 0-1, 0-2, 1-2, 0-3, 1-3, 2-3 \
        carries one operator, and a node is the sum of what its incoming edges bring. The operators: none (no \
        connection), skip_connect (identity), nor_conv_1x1 and nor_conv_3x3 (ReLU, convolution, batch normalisation), \
        avg_pool_3x3. The network stacks the cell fifteen times in three stages of 16, 32 and 64 channels.
        A cell is written |A~0|+|B~0|C~1|+|D~0|E~1|F~2| where A is the operator on edge 0-1, B on 0-2, C on 1-2, \
        D on 0-3, E on 1-3, F on 2-3.
        """
    }

    /// `|op~0|+|op~0|op~1|+|op~0|op~1|op~2|`, the benchmark's own notation.
    package func text(of architecture: Architecture) -> String {
        var text = ""
        for (place, edge) in CellEdge.all.enumerated() {
            if edge.source == 0 { text += place == 0 ? "|" : "+|" }
            text += "\(Self.operation(on: place, of: architecture).name)~\(edge.source)|"
        }
        return text
    }

    /// Reads the benchmark's notation, the short form or six digits; blanks around the whole text are allowed.
    package func architecture(from text: String) throws(ArchitectureTextError) -> Architecture {
        let trimmed = text.trimmingBlanks()
        if let short = try architecture(fromShort: trimmed) { return short }
        if trimmed.first == "(" || trimmed.first == "[" {
            throw malformed(
                "a list of numbers does not say in which order it names operators and edges; six digits without signs are "
                    + "read, edges in the order 0-1, 0-2, 1-2, 0-3, 1-3, 2-3, operators "
                    + CellOperator.allCases.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", "), in: text)
        }
        let nodes = trimmed.split(separator: "+", omittingEmptySubsequences: false)
        guard nodes.count == 3 else {
            throw malformed("it has \(nodes.count) node groups joined by '+', not 3", in: text)
        }
        var choices: [Int] = []
        for (number, node) in nodes.enumerated() {
            choices += try inputs(of: node, number: number + 1, in: text)
        }
        return Architecture(choices)
    }

    private func inputs(of node: Substring, number: Int, in text: String) throws(ArchitectureTextError) -> [Int] {
        guard node.count >= 2, node.first == "|", node.last == "|" else {
            throw malformed("node \(number) is not enclosed in '|'", in: text)
        }
        let parts = node.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == number else {
            throw malformed("node \(number) has \(parts.count) inputs, not \(number)", in: text)
        }
        var choices: [Int] = []
        for (source, part) in parts.enumerated() {
            let halves = part.split(separator: "~", omittingEmptySubsequences: false)
            guard halves.count == 2, halves[1] == "\(source)" else {
                let asked = "OPERATOR~\(source)"
                throw malformed("input '\(part.limited())' of node \(number) is not of the form \(asked)", in: text)
            }
            guard let operation = CellOperator(name: String(halves[0])) else {
                let names = CellOperator.names.joined(separator: ", ")
                throw ArchitectureTextError(
                    .unknownOperator,
                    "'\(halves[0].limited())' on edge \(source)-\(number) is not an operator: \(names).")
            }
            choices.append(operation.rawValue)
        }
        return choices
    }

    private func malformed(_ what: String, in text: String) -> ArchitectureTextError {
        ArchitectureTextError(
            .malformed,
            "'\(text[...].limited(to: 160))' is not a cell: \(what); the form is |op~0|+|op~0|op~1|+|op~0|op~1|op~2|.")
    }
}

extension Substring {
    /// The text cut to a length that fits into a message.
    func limited(to length: Int = 40) -> String {
        count <= length ? String(self) : prefix(length) + "…"
    }
}

extension String {
    fileprivate func trimmingBlanks() -> Substring {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return self[first...last]
    }
}

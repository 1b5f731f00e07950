import SearchSpaces

/// The names a predicate may use over one space, with the short ones people say.
struct PredicateVocabulary {
    let positions: [Position]
    /// All operators of the space, in the order in which they first appear.
    let operators: [String]
    /// Whether cells of the space have a graph, so that depth and live edges mean something.
    let hasGraph: Bool

    init(_ space: any SearchSpace) {
        positions = space.positions
        var names: [String] = []
        for position in space.positions {
            for name in position.operators where !names.contains(name) { names.append(name) }
        }
        operators = names
        hasGraph = space is NASBench201
    }

    /// The position that `word` names, in any case.
    func position(_ word: String) -> Position? {
        positions.first { $0.name.lowercased() == word }
    }

    /// The operators that `word` names: one for a name or an alias, several for a family such as `conv`; nil for none.
    func operators(_ word: String) -> [String]? {
        if let name = operators.first(where: { $0.lowercased() == word }) { return [name] }
        let singular = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
        for (alias, names) in Self.aliases where alias == word || alias == singular {
            let known = operators.filter(names.contains)
            if !known.isEmpty { return known }
        }
        return nil
    }

    /// Short names and families; those whose operators a space lacks mean nothing there.
    static let aliases: [(alias: String, names: [String])] = [
        ("3x3", ["nor_conv_3x3"]), ("conv3x3", ["nor_conv_3x3"]), ("conv_3x3", ["nor_conv_3x3"]),
        ("1x1", ["nor_conv_1x1"]), ("conv1x1", ["nor_conv_1x1"]), ("conv_1x1", ["nor_conv_1x1"]),
        ("skip", ["skip_connect"]), ("identity", ["skip_connect"]),
        ("pool", ["avg_pool_3x3"]), ("avgpool", ["avg_pool_3x3"]), ("avg_pool", ["avg_pool_3x3"]),
        ("zero", ["none"]),
        ("conv", ["nor_conv_1x1", "nor_conv_3x3"]), ("convolution", ["nor_conv_1x1", "nor_conv_3x3"]),
    ]
}

import SearchSpaces

extension RulePredicate {
    /// Whether `architecture` satisfies the predicate.
    ///
    /// A position or operator that `space` does not have occurs nowhere in it: an edge is never that operator, and
    /// there are 0 of them. Depth and live edges of anything but a cell of NAS-Bench-201 are 0.
    package func holds(for architecture: Architecture, in space: any SearchSpace) -> Bool {
        test(in: space)(architecture)
    }

    /// The predicate with all names looked up in `space`: the way to test many architectures.
    package func test(in space: any SearchSpace) -> @Sendable (Architecture) -> Bool {
        Self.test(form, Lookup(positions: space.positions, isCell: space is NASBench201))
    }

    private typealias Test = @Sendable (Architecture) -> Bool

    private static func test(_ form: Form, _ lookup: Lookup) -> Test {
        switch form {
        case .choice(let name, let membership, let operators):
            let wanted = membership == .among
            guard let place = lookup.positions.firstIndex(where: { $0.name == name }) else { return { _ in !wanted } }
            let mask = lookup.mask(of: operators, at: place)
            return { (mask >> UInt16($0[place]) & 1 == 1) == wanted }
        case .count(let bound, let operators):
            let masks = lookup.positions.indices.map { lookup.mask(of: operators, at: $0) }
            return { architecture in
                bound.admits(masks.indices.count { masks[$0] >> UInt16(architecture[$0]) & 1 == 1 })
            }
        case .measure(let measure, let bound):
            guard lookup.isCell else { return { _ in bound.admits(0) } }
            switch measure {
            case .depth: return { bound.admits(CellDepth.convolutions(of: $0)) }
            case .liveEdges: return { bound.admits(CellPaths($0).liveEdges.count) }
            }
        case .not(let part):
            let test = test(part, lookup)
            return { !test($0) }
        case .and(let left, let right):
            let (left, right) = (test(left, lookup), test(right, lookup))
            return { left($0) && right($0) }
        case .or(let left, let right):
            let (left, right) = (test(left, lookup), test(right, lookup))
            return { left($0) || right($0) }
        }
    }

    private struct Lookup {
        let positions: [Position]
        let isCell: Bool

        /// One bit for each choice at a position that is among `operators`; a position has at most 16 choices.
        func mask(of operators: [String], at place: Int) -> UInt16 {
            var mask: UInt16 = 0
            for (choice, name) in positions[place].operators.enumerated() where operators.contains(name) {
                mask |= 1 << UInt16(choice)
            }
            return mask
        }
    }
}

/// How deep a cell is.
enum CellDepth {
    /// The most convolutions, 1x1 or 3x3, on one path of operators other than `none` from node 0 to node 3; 0 when
    /// there is no path.
    static func convolutions(of cell: Architecture) -> Int {
        var longest: [Int?] = [0, nil, nil, nil]
        // Edges stand in the order of their targets, so each source is settled before it is used.
        for (place, operation) in NASBench201.operators(of: cell).enumerated() where operation != .none {
            let edge = CellEdge.all[place]
            guard let before = longest[edge.source] else { continue }
            let weight = operation == .convolution1x1 || operation == .convolution3x3 ? 1 : 0
            longest[edge.target] = max(longest[edge.target] ?? 0, before + weight)
        }
        return longest[3] ?? 0
    }
}

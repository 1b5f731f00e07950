/// The benchmark's 6,466 isomorphism classes and the lowest index in each.
///
/// The published rule (`to_unique_str` of NAS-Bench-201's `CellStructure`): a node is the sorted sum of its
/// inputs, skip passes its source through, `none` and anything fed by `#` is `#`; cells with equal text at node 3
/// are one class. The rule keeps zeros inside sums, so it splits some cells that compute the same function.
struct IsomorphismClasses: Sendable {
    static let shared = IsomorphismClasses()

    private let representatives: [Int]

    func representative(ofCode code: Int) -> Int { representatives[code] }

    /// The text at the output: sums over precomputed texts of nodes 1 and 2, since the 15,625 outputs are made of
    /// 5 and 125 of them.
    private init() {
        let input: Text = Array("0".utf8)
        let fromInput = Self.passed(input)
        let firstNodes = fromInput
        let fromFirst = firstNodes.map(Self.passed)
        let secondNodes = (0..<125).map { Self.sum(fromInput[$0 / 5 % 5], fromFirst[$0 / 25][$0 % 5]) }
        let fromSecond = secondNodes.map(Self.passed)
        var first: [Text: Int] = [:]
        first.reserveCapacity(NASBench201.count)
        var found = Array(repeating: 0, count: NASBench201.count)
        for index in 0..<NASBench201.count {
            let code = ReleaseOrder.shared.code(at: index)
            let text = Self.sum(
                fromInput[code / 25 % 5], fromFirst[code / 3125][code / 5 % 5], fromSecond[code / 125][code % 5])
            if let known = first[text] {
                found[code] = known
            } else {
                first[text] = code
                found[code] = code
            }
        }
        representatives = found
    }

    private typealias Text = [UInt8]
    private static let zero: Text = Array("#".utf8)

    /// What each of the five operators makes of a source's text.
    private static func passed(_ source: Text) -> [Text] {
        CellOperator.allCases.map { operation in
            switch operation {
            case .none: return zero
            case .skip: return source
            default:
                if source == zero { return zero }
                return Array("(".utf8) + source + Array(")@".utf8) + Array(operation.name.utf8)
            }
        }
    }

    private static func sum(_ terms: Text...) -> Text {
        Text(terms.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: Array("+".utf8)))
    }
}

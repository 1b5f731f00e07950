/// The forest on disk: the feature count and the tree count (little-endian, 32 bits), then every tree's nodes in
/// preorder, six bytes each: feature (16 bits; bit 15 a leaf, bit 14 missing values go to the next node) and number
/// (binary32).
extension TreeForest {
    /// How many features the form has room for.
    static let featureLimit = 0x3fff
    private static let leafMark: UInt16 = 0x8000
    private static let missingMark: UInt16 = 0x4000

    /// The forest as bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + nodes.count * 6)
        Self.append(UInt32(width), to: &bytes)
        Self.append(UInt32(count), to: &bytes)
        for node in nodes {
            let mark = node.missingIsBelow ? Self.missingMark : 0
            let feature = node.feature == Node.leaf ? Self.leafMark : UInt16(node.feature) | mark
            bytes.append(UInt8(truncatingIfNeeded: feature))
            bytes.append(UInt8(truncatingIfNeeded: feature >> 8))
            Self.append(node.value.bitPattern, to: &bytes)
        }
        return bytes
    }

    /// Reads a forest; every node is checked, so that no bytes lead outside it.
    init(bytes: some RandomAccessCollection<UInt8>) throws(PredictorError) {
        let all = Array(bytes)
        guard all.count >= 8 else { throw .damaged("the forest is cut off") }
        let width = Int(Self.word(all, 0))
        let count = Int(Self.word(all, 4))
        guard width <= Self.featureLimit, (all.count - 8) % 6 == 0, count <= all.count / 6 else {
            throw .damaged("the forest's counts do not fit its length")
        }
        var nodes: [Node] = []
        nodes.reserveCapacity((all.count - 8) / 6)
        var roots: [Int32] = []
        var place = 8
        for _ in 0..<count {
            roots.append(Int32(nodes.count))
            try Self.readTree(all, &place, width: width, into: &nodes)
        }
        guard place == all.count else { throw .damaged("bytes are left over behind the last tree") }
        self.init(width: width, nodes: nodes, roots: roots)
    }

    private static func readTree(
        _ bytes: [UInt8], _ place: inout Int, width: Int, into nodes: inout [Node]
    ) throws(PredictorError) {
        var waiting: [Int?] = [nil]
        while let parent = waiting.popLast() {
            guard place + 6 <= bytes.count else { throw .damaged("a tree is cut off") }
            if let parent { nodes[parent].other = Int32(nodes.count) }
            let head = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
            let value = Float(bitPattern: word(bytes, place + 2))
            place += 6
            guard value.isFinite else { throw .damaged("a node holds no number") }
            if head & leafMark != 0 {
                nodes.append(Node(feature: Node.leaf, value: value, other: 0, missingIsBelow: false))
                continue
            }
            let feature = head & ~missingMark
            guard feature < width else { throw .damaged("a node asks for feature \(feature) of \(width)") }
            waiting.append(nodes.count)
            waiting.append(nil)
            nodes.append(
                Node(feature: Int32(feature), value: value, other: 0, missingIsBelow: head & missingMark != 0))
        }
    }

    private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }

    private static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
}

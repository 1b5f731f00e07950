/// Fitted trees as plain values, whose sum is the prediction.
///
/// XGBoost grows them; they are kept in this form because a session's or a shipped predictor then opens on any version
/// of the library, takes a seventh of the space, and damaged bytes are an error rather than a crash.
package struct TreeForest: Sendable, Equatable {
    /// A question or a leaf; nodes lie in preorder, so the node for smaller values is the next one.
    struct Node: Sendable, Equatable {
        /// The feature asked for; nil at a leaf.
        var feature: Int32
        /// The threshold, values below which go to the next node; at a leaf what the leaf adds.
        var value: Float
        /// The node for values not below the threshold; 0 at a leaf.
        var other: Int32
        /// Whether a missing value goes to the next node.
        var missingIsBelow: Bool

        /// What `feature` holds at a leaf.
        static let leaf: Int32 = -1
    }

    /// How many features a row has.
    package let width: Int
    /// All trees' nodes, tree after tree.
    let nodes: [Node]
    /// Where each tree begins.
    let roots: [Int32]

    init(width: Int, nodes: [Node], roots: [Int32]) {
        self.width = width
        self.nodes = nodes
        self.roots = roots
    }

    /// Takes over what XGBoost learned.
    init(_ trees: [BoosterTree], width: Int) {
        var nodes: [Node] = []
        var roots: [Int32] = []
        for tree in trees {
            roots.append(Int32(nodes.count))
            Self.append(tree, to: &nodes)
        }
        self.init(width: width, nodes: nodes, roots: roots)
    }

    /// How many trees there are.
    package var count: Int { roots.count }

    /// The sum of what the trees say of each row.
    ///
    /// - Complexity: O(rows x trees x depth).
    func sums(of features: FeatureMatrix) -> [Double] { sums(of: features, trees: roots.indices) }

    /// The sum over some of the trees.
    func sums(of features: FeatureMatrix, trees: Range<Int>) -> [Double] {
        precondition(features.names.count == width, "rows as wide as those the forest was fitted on")
        var sums = [Double](repeating: 0, count: features.count)
        nodes.withUnsafeBufferPointer { nodes in
            features.values.withUnsafeBufferPointer { values in
                for row in sums.indices {
                    var sum = 0.0
                    for root in roots[trees] { sum += Double(Self.leaf(of: Int(root), in: nodes, values, row * width)) }
                    sums[row] = sum
                }
            }
        }
        return sums
    }

    private static func leaf(
        of root: Int, in nodes: UnsafeBufferPointer<Node>, _ values: UnsafeBufferPointer<Float>, _ start: Int
    ) -> Float {
        var place = root
        while true {
            let node = nodes[place]
            if node.feature < 0 { return node.value }
            let value = values[start + Int(node.feature)]
            // A comparison with NaN is false, so a missing value is asked for first.
            let isBelow = value.isNaN ? node.missingIsBelow : value < node.value
            place = isBelow ? place + 1 : Int(node.other)
        }
    }

    /// Writes a tree in preorder.
    private static func append(_ tree: BoosterTree, to nodes: inout [Node]) {
        // The nodes still to be written, and the written node that waits for the place of each.
        var pending: [(node: Int, waiting: Int?)] = [(0, nil)]
        while let (node, waiting) = pending.popLast() {
            if let waiting { nodes[waiting].other = Int32(nodes.count) }
            if tree.left[node] < 0 {
                nodes.append(
                    Node(feature: Node.leaf, value: tree.conditions[node], other: 0, missingIsBelow: false))
            } else {
                pending.append((tree.right[node], nodes.count))
                pending.append((tree.left[node], nil))
                nodes.append(
                    Node(
                        feature: Int32(tree.features[node]), value: tree.conditions[node], other: 0,
                        missingIsBelow: tree.defaultsLeft[node] == 1))
            }
        }
    }
}

import SearchSpaces
import Testing

@Suite struct NetworkPieceTests {
    private let space = NASBench201()
    private static let shapes = [
        TaskShape(side: 32, classes: 10), TaskShape(side: 32, classes: 100), TaskShape(side: 16, classes: 120),
    ]

    /// Multiply-accumulates of one piece, counted here a second time.
    private func flops(_ piece: NetworkPiece, _ shape: TaskShape) -> Int {
        let pixels = piece.size * piece.size
        let square = piece.channels * piece.channels
        return switch piece.kind {
        case .stem: pixels * 27 * piece.channels
        case .convolution1x1: pixels * square
        case .convolution3x3: pixels * square * 9
        case .reduction: pixels / 4 * (square / 2 * 9 + square * 9 + square / 2)
        case .classifier: piece.channels * shape.classes
        case .averagePool3x3, .skip, .add: 0
        }
    }

    @Test(arguments: shapes) func piecesDoTheWorkThatTheBenchmarkCounts(_ shape: TaskShape) {
        var checked = 0
        for cell in (0..<NASBench201.count).compactMap(space.architecture(at:)) {
            let placed = NASBench201.operators(of: cell).count { $0 != .none }
            // The benchmark counts edges that no path uses; pieces leave them out.
            guard CellPaths(cell).liveEdges.count == placed else { continue }
            let sum = space.pieces(of: cell, for: shape).map { flops($0.piece, shape) * $0.count }.reduce(0, +)
            #expect(sum == space.complexity(of: cell, for: shape).flops)
            checked += 1
        }
        #expect(checked == 9445, "the cells without a dead edge, and the empty one")
    }

    @Test func everyPieceIsListedOnceAndEveryListedPieceOccurs() {
        for shape in Self.shapes {
            let listed = NASBench201.allPieces(for: shape)
            #expect(Set(listed).count == listed.count && listed.count == 19)
            var seen: Set<NetworkPiece> = []
            for cell in (0..<NASBench201.count).compactMap(space.architecture(at:)) {
                let pieces = space.pieces(of: cell, for: shape).map(\.piece)
                #expect(Set(pieces).count == pieces.count)
                seen.formUnion(pieces)
            }
            #expect(seen == Set(listed))
        }
    }

    @Test func aNodeWhereThreeEdgesEndHasTwoSums() throws {
        let cell = try space.architecture(
            from: "|nor_conv_3x3~0|+|skip_connect~0|none~1|+|avg_pool_3x3~0|nor_conv_1x1~1|skip_connect~2|")
        let counts = space.pieces(of: cell, for: Self.shapes[0]).map { "\($0.count) \($0.piece.text)" }
        #expect(
            counts == [
                "1 stem 16x32 stride 1", "10 skip_connect 16x32 stride 1", "5 nor_conv_1x1 16x32 stride 1",
                "5 nor_conv_3x3 16x32 stride 1", "5 avg_pool_3x3 16x32 stride 1", "10 add 16x32 stride 1",
                "1 reduction 32x32 stride 2", "10 skip_connect 32x16 stride 1", "5 nor_conv_1x1 32x16 stride 1",
                "5 nor_conv_3x3 32x16 stride 1", "5 avg_pool_3x3 32x16 stride 1", "10 add 32x16 stride 1",
                "1 reduction 64x16 stride 2", "10 skip_connect 64x8 stride 1", "5 nor_conv_1x1 64x8 stride 1",
                "5 nor_conv_3x3 64x8 stride 1", "5 avg_pool_3x3 64x8 stride 1", "10 add 64x8 stride 1",
                "1 classifier 64x8 stride 1",
            ])
    }

    @Test func anEmptyCellLeavesStemReductionsAndClassifier() throws {
        let cell = try space.architecture(from: "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|")
        let kinds = space.pieces(of: cell, for: Self.shapes[0]).map(\.piece.kind)
        #expect(kinds == [.stem, .reduction, .reduction, .classifier])
    }
}

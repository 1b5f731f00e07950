/// A part of a NAS-Bench-201 network that takes time by itself: what a look-up table of latencies has a row for.
package struct NetworkPiece: Hashable, Sendable {
    /// What kind of part it is.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Convolution 3x3 from the image's three channels, and its normalisation.
        case stem
        /// ReLU, convolution 1x1 and normalisation on an edge.
        case convolution1x1 = "nor_conv_1x1"
        /// ReLU, convolution 3x3 and normalisation on an edge.
        case convolution3x3 = "nor_conv_3x3"
        /// Average pool 3x3 on an edge.
        case averagePool3x3 = "avg_pool_3x3"
        /// An edge that hands its input on.
        case skip = "skip_connect"
        /// The sum of two edges at a node; a node where n edges end has n - 1.
        case add
        /// The residual block between two stages.
        case reduction
        /// All that follows the last cell: normalisation, ReLU, global pool, linear layer.
        case classifier
    }

    package let kind: Kind
    /// Channels that come out of it; 64 go into the classifier.
    package let channels: Int
    /// Side of the image that goes in, in pixels.
    package let size: Int
    package let stride: Int

    package init(_ kind: Kind, channels: Int, size: Int, stride: Int = 1) {
        self.kind = kind
        self.channels = channels
        self.size = size
        self.stride = stride
    }

    /// `nor_conv_3x3 16x32 stride 1`: kind, channels, side.
    package var text: String { "\(kind.rawValue) \(channels)x\(size) stride \(stride)" }
}

extension NASBench201 {
    /// The pieces that the network around the cell is made of, and how often each occurs; every piece once, stem first.
    ///
    /// Only edges that carry the input to the output count: what lies beside them need not be run. The network of a
    /// cell without such an edge is its stem, its reductions and its classifier.
    package func pieces(of architecture: Architecture, for shape: TaskShape) -> [(piece: NetworkPiece, count: Int)] {
        let live = CellPaths(architecture).liveEdges
        var counts: [(NetworkPiece.Kind, Int)] = NetworkPiece.Kind.onEdges.map { kind, operation in
            (kind, live.count { Self.operation(on: $0, of: architecture) == operation })
        }
        let ends = Set(live.map { CellEdge.all[$0].target }).count
        counts.append((.add, live.count - ends))
        var pieces = [(NetworkPiece(.stem, channels: 16, size: shape.side), 1)]
        for (stage, channels) in Self.stageChannels.enumerated() {
            if stage > 0 {
                pieces.append(
                    (NetworkPiece(.reduction, channels: channels, size: shape.side >> (stage - 1), stride: 2), 1))
            }
            for (kind, count) in counts where count > 0 {
                pieces.append(
                    (NetworkPiece(kind, channels: channels, size: shape.side >> stage), count * Self.cellsPerStage))
            }
        }
        pieces.append((Self.classifier(for: shape), 1))
        return pieces
    }

    /// Every piece that some cell's network has, in the order of `pieces(of:for:)`.
    package static func allPieces(for shape: TaskShape) -> [NetworkPiece] {
        var pieces = [NetworkPiece(.stem, channels: 16, size: shape.side)]
        for (stage, channels) in stageChannels.enumerated() {
            if stage > 0 {
                pieces.append(
                    NetworkPiece(.reduction, channels: channels, size: shape.side >> (stage - 1), stride: 2))
            }
            for kind in NetworkPiece.Kind.onEdges.map(\.0) + [.add] {
                pieces.append(NetworkPiece(kind, channels: channels, size: shape.side >> stage))
            }
        }
        return pieces + [classifier(for: shape)]
    }

    private static func classifier(for shape: TaskShape) -> NetworkPiece {
        NetworkPiece(.classifier, channels: 64, size: shape.side >> (stageChannels.count - 1))
    }
}

extension NetworkPiece.Kind {
    /// The kinds that stand on an edge, with the operator each belongs to.
    static let onEdges: [(NetworkPiece.Kind, CellOperator)] = [
        (.skip, .skip), (.convolution1x1, .convolution1x1), (.convolution3x3, .convolution3x3),
        (.averagePool3x3, .averagePool3x3),
    ]
}

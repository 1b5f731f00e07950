extension NASBench201 {
    /// Convolution and classifier multiply-accumulates and all trainable numbers of the network around the cell:
    /// 16 channels, five cells a stage, three stages (Dong and Yang 2020, section 3).
    ///
    /// Edges that no path uses count as the benchmark counts them: in full.
    package func complexity(of architecture: Architecture, for shape: TaskShape) -> Complexity {
        let operators = Self.operators(of: architecture)
        let small = operators.count { $0 == .convolution1x1 }
        let large = operators.count { $0 == .convolution3x3 }
        var pixels = shape.side * shape.side
        var flops = pixels * Self.weights(3, 16, kernel: 3)
        var parameters = Self.weights(3, 16, kernel: 3) + Self.normalisation(16)
        for (stage, channels) in Self.stageChannels.enumerated() {
            if stage > 0 {
                pixels /= 4
                let reduction = Self.reduction(to: channels)
                flops += pixels * reduction.weights
                parameters += reduction.weights + reduction.normalisation
            }
            let weights =
                small * Self.weights(channels, channels, kernel: 1) + large
                * Self.weights(channels, channels, kernel: 3)
            flops += Self.cellsPerStage * pixels * weights
            parameters += Self.cellsPerStage * (weights + (small + large) * Self.normalisation(channels))
        }
        let features = 64
        flops += features * shape.classes
        parameters += Self.normalisation(features) + features * shape.classes + shape.classes
        return Complexity(flops: flops, parameters: parameters)
    }

    static let stageChannels = [16, 32, 64]
    static let cellsPerStage = 5

    private static func weights(_ input: Int, _ output: Int, kernel: Int) -> Int {
        input * output * kernel * kernel
    }

    /// Scale and shift of batch normalisation.
    private static func normalisation(_ channels: Int) -> Int { 2 * channels }

    /// The residual block between stages: two 3x3 convolutions with normalisation and a plain 1x1 beside them.
    private static func reduction(to channels: Int) -> (weights: Int, normalisation: Int) {
        let half = channels / 2
        let weights =
            weights(half, channels, kernel: 3) + weights(channels, channels, kernel: 3)
            + weights(half, channels, kernel: 1)
        return (weights, 2 * normalisation(channels))
    }
}

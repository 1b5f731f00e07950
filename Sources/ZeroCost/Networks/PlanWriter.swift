import SearchSpaces

/// Writes the steps of a network down, front to back; nil stands for a tensor that is zero for every input.
struct PlanWriter {
    typealias Value = NetworkPlan.Value

    let shape: TaskShape
    let shiftsAreZero: Bool
    private(set) var convolutions: [NetworkPlan.Convolution] = []
    private(set) var normalisations: [Int] = []
    private(set) var values: [NetworkPlan.ValueShape] = []
    private(set) var steps: [NetworkPlan.Step] = []
    private(set) var boundaries: Set<Value> = []
    private(set) var rectifierUses: [Value: Int] = [:]
    private(set) var silentRectified = 0
    private(set) var silentNormalisations: [Int] = []
    private var rectified: [Value: Value] = [:]
    private var smoothed: [Value: Value] = [:]

    private static let stages = [16, 32, 64]
    private static let cellsPerStage = 5

    init(shape: TaskShape, shiftsAreZero: Bool) {
        self.shape = shape
        self.shiftsAreZero = shiftsAreZero
    }

    /// The whole network up to the tensor that is averaged.
    mutating func network(_ operators: [CellOperator]) -> Value? {
        let image = value(channels: 3, side: shape.side)
        var current: Value? = convolved(image, "stem", to: 16, kernel: 3)
        if let current { boundaries.insert(current) }
        var side = shape.side
        for (stage, channels) in Self.stages.enumerated() {
            if stage > 0 {
                side /= 2
                current = reduction(current, "reduction/\(stage - 1)", to: channels, side: side)
            }
            for number in 0..<Self.cellsPerStage {
                current = cell(
                    operators, current, "cell/\(stage * Self.cellsPerStage + number)", channels: channels, side: side)
            }
        }
        return activated(normalised(current, channels: 64, side: side, number: nextNormalisation(64)), 64, side)
    }

    private mutating func cell(
        _ operators: [CellOperator], _ input: Value?, _ place: String, channels: Int, side: Int
    ) -> Value? {
        var nodes: [Value?] = [input]
        for target in 1...3 {
            var terms: [Value] = []
            for (edge, operation) in zip(CellEdge.all, operators) where edge.target == target {
                let source = nodes[edge.source]
                let name = "\(place)/\(edge.name)"
                switch operation {
                case .none: break
                case .skip: if let source { terms.append(source) }
                case .averagePool3x3: if let source { terms.append(pooled(source)) }
                case .convolution1x1, .convolution3x3:
                    let kernel = operation == .convolution1x1 ? 1 : 3
                    let active = activated(source, channels, side)
                    if let made = convolved(active, name, from: channels, to: channels, side: side, kernel: kernel) {
                        terms.append(made)
                    }
                }
            }
            nodes.append(total(terms))
        }
        if let output = nodes[3] { boundaries.insert(output) }
        return nodes[3]
    }

    private mutating func reduction(_ input: Value?, _ place: String, to channels: Int, side: Int) -> Value? {
        let half = channels / 2
        let first = convolved(
            activated(input, half, side * 2), place + "/a", from: half, to: channels, side: side, kernel: 3, stride: 2)
        let second = convolved(
            activated(first, channels, side), place + "/b", from: channels, to: channels, side: side, kernel: 3)
        let down = convolution(place + "/down", from: half, to: channels, kernel: 1, stride: 1, normalisation: nil)
        guard let input else {
            if let second { boundaries.insert(second) }
            return second
        }
        let halved = append(.halving, [input], channels: half, side: side)
        let residual = append(.convolution(down), [halved], channels: channels, side: side)
        let output = total([second, residual].compactMap { $0 })
        if let output { boundaries.insert(output) }
        return output
    }

    private mutating func convolved(_ image: Value, _ place: String, to channels: Int, kernel: Int) -> Value? {
        convolved(image, place, from: 3, to: channels, side: shape.side, kernel: kernel)
    }

    /// Convolution and normalisation of an activated value; both exist as parameters even where the value is zero.
    private mutating func convolved(
        _ input: Value?, _ place: String, from: Int, to channels: Int, side: Int, kernel: Int, stride: Int = 1
    ) -> Value? {
        let normalisation = nextNormalisation(channels)
        let number = convolution(
            place, from: from, to: channels, kernel: kernel, stride: stride, normalisation: normalisation)
        let made = input.map { append(.convolution(number), [$0], channels: channels, side: side) }
        return normalised(made, channels: channels, side: side, number: normalisation)
    }

    private mutating func convolution(
        _ place: String, from: Int, to: Int, kernel: Int, stride: Int, normalisation: Int?
    ) -> Int {
        convolutions.append(
            NetworkPlan.Convolution(
                place: place, input: from, output: to, kernel: kernel, stride: stride, normalisation: normalisation))
        return convolutions.count - 1
    }

    private mutating func nextNormalisation(_ channels: Int) -> Int {
        normalisations.append(channels)
        return normalisations.count - 1
    }

    private mutating func normalised(_ input: Value?, channels: Int, side: Int, number: Int) -> Value? {
        guard let input = input ?? zeros(channels, side) else {
            silentNormalisations.append(channels)
            return nil
        }
        return append(.normalisation(number), [input], channels: channels, side: side)
    }

    /// The rectified value, computed once for all who read it.
    private mutating func activated(_ input: Value?, _ channels: Int, _ side: Int) -> Value? {
        guard let input else {
            silentRectified += channels * side * side
            return nil
        }
        let output = rectified[input] ?? append(.rectifier, [input], channels: channels, side: side)
        rectified[input] = output
        rectifierUses[output, default: 0] += 1
        return output
    }

    private mutating func pooled(_ input: Value) -> Value {
        if let known = smoothed[input] { return known }
        let output = append(.smoothing, [input], channels: values[input].channels, side: values[input].side)
        smoothed[input] = output
        return output
    }

    /// A tensor of zeros where zeros do not stay zero; nil where they do.
    private mutating func zeros(_ channels: Int, _ side: Int) -> Value? {
        shiftsAreZero ? nil : append(.zeros, [], channels: channels, side: side)
    }

    private mutating func total(_ terms: [Value]) -> Value? {
        guard let first = terms.first, terms.count > 1 else { return terms.first }
        return append(.sum, terms, channels: values[first].channels, side: values[first].side)
    }

    private mutating func append(_ work: NetworkPlan.Work, _ inputs: [Value], channels: Int, side: Int) -> Value {
        let output = value(channels: channels, side: side)
        steps.append(NetworkPlan.Step(work: work, inputs: inputs, output: output))
        return output
    }

    private mutating func value(channels: Int, side: Int) -> Value {
        values.append(NetworkPlan.ValueShape(channels: channels, side: side))
        return values.count - 1
    }
}

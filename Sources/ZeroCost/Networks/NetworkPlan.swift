import SearchSpaces

/// A network of NAS-Bench-201 written out: its values, the steps that make them, and its parameters in order.
///
/// Stem, five cells at 16 channels, reduction, five at 32, reduction, five at 64, normalisation, rectifier, average
/// over the image, classifier (Dong and Yang 2020, arXiv 2001.00326, section 3). What is zero for every input and
/// what no path uses is left out or marked, so that nobody computes it.
package struct NetworkPlan: Sendable {
    /// A tensor between two steps, by its place in `values`.
    typealias Value = Int

    /// What a step does.
    enum Work: Hashable, Sendable {
        /// Makes a tensor of zeros.
        case zeros
        /// The convolution of that number, in parameter order.
        case convolution(Int)
        /// The batch normalisation of that number, in parameter order.
        case normalisation(Int)
        case rectifier
        /// Average over 3x3, same side.
        case smoothing
        /// Average over 2x2, half the side.
        case halving
        /// The sum of all inputs.
        case sum
    }

    /// One step: inputs, work, output.
    struct Step: Sendable {
        let work: Work
        let inputs: [Value]
        let output: Value
        /// Whether the logits depend on it.
        var isLive = false
    }

    /// Channels and side of a value.
    struct ValueShape: Hashable, Sendable {
        let channels: Int
        let side: Int
    }

    /// One convolution of the network, used or not.
    struct Convolution: Hashable, Sendable {
        /// Where it stands: `stem`, `cell/3/1-2`, `reduction/0/a`.
        let place: String
        let input: Int
        let output: Int
        let kernel: Int
        let stride: Int
        /// The normalisation that follows, if one does.
        let normalisation: Int?

        var weights: Int { input * output * kernel * kernel }
        var fanIn: Int { input * kernel * kernel }
    }

    package let architecture: Architecture
    package let shape: TaskShape
    /// In the canonical parameter order; those that are left out of the steps too.
    let convolutions: [Convolution]
    /// Channels of each batch normalisation, in the canonical parameter order.
    let normalisations: [Int]
    let values: [ValueShape]
    let steps: [Step]
    /// The image; the first value.
    let image: Value = 0
    /// The tensor that is averaged over the image; nil if it is zero for every input.
    let features: Value?
    /// Outputs of stem, cells and reductions: where the linear pass rescales.
    let boundaries: Set<Value>
    /// How many rectifier modules read each rectified value, by that value.
    let rectifierUses: [Value: Int]
    /// Numbers per image that enter rectifiers whose input is zero for every image.
    let silentRectified: Int
    /// Channels of normalisations whose input is zero for every image, one entry each.
    let silentNormalisations: [Int]

    /// The last stage's channels, which the classifier reads.
    package static let featureChannels = 64

    /// Writes out the network around `cell`.
    ///
    /// With `shiftsAreZero` (the standard start) a normalisation of zeros is zero, and everything fed by nothing is
    /// left out. With other shifts such branches carry constants and are computed.
    package init(_ cell: Architecture, _ shape: TaskShape, shiftsAreZero: Bool = true) {
        var writer = PlanWriter(shape: shape, shiftsAreZero: shiftsAreZero)
        let features = writer.network(NASBench201.operators(of: cell))
        architecture = cell
        self.shape = shape
        convolutions = writer.convolutions
        normalisations = writer.normalisations
        values = writer.values
        self.features = features
        steps = Self.marked(writer.steps, from: features)
        boundaries = writer.boundaries
        rectifierUses = writer.rectifierUses
        silentRectified = writer.silentRectified
        silentNormalisations = writer.silentNormalisations
    }

    /// Marks what the features depend on.
    private static func marked(_ steps: [Step], from features: Value?) -> [Step] {
        var needed: Set<Value> = []
        if let features { needed.insert(features) }
        var marked = steps
        for place in steps.indices.reversed() where needed.contains(steps[place].output) {
            marked[place].isLive = true
            needed.formUnion(steps[place].inputs)
        }
        return marked
    }
}

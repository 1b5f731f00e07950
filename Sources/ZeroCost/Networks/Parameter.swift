/// One trainable tensor of a network, as a weight source sees it.
package struct Parameter: Hashable, Sendable {
    /// What the tensor is for.
    package enum Role: Hashable, Sendable {
        /// Of a convolution or the classifier, output by input by row by column.
        case weights
        /// A normalisation's scale.
        case scale
        /// A normalisation's shift.
        case shift
        /// The classifier's bias.
        case bias
    }

    /// Its place in the canonical order, from 0.
    package let index: Int
    /// Where it stands: `stem`, `cell/3/1-2`, `reduction/0/a`, `head`, `classifier`.
    package let place: String
    package let role: Role
    package let count: Int
    /// Inputs that one output sums over.
    package let fanIn: Int
}

extension NetworkPlan {
    /// All parameters in the canonical order: weights, scale and shift of each convolution, then the last
    /// normalisation's, then the classifier's.
    package var parameters: [Parameter] {
        var list: [Parameter] = []
        func add(_ place: String, _ role: Parameter.Role, _ count: Int, fanIn: Int) {
            list.append(Parameter(index: list.count, place: place, role: role, count: count, fanIn: fanIn))
        }
        for convolution in convolutions {
            add(convolution.place, .weights, convolution.weights, fanIn: convolution.fanIn)
            guard convolution.normalisation != nil else { continue }
            add(convolution.place, .scale, convolution.output, fanIn: 1)
            add(convolution.place, .shift, convolution.output, fanIn: 1)
        }
        let channels = Self.featureChannels
        add("head", .scale, channels, fanIn: 1)
        add("head", .shift, channels, fanIn: 1)
        add("classifier", .weights, channels * shape.classes, fanIn: channels)
        add("classifier", .bias, shape.classes, fanIn: channels)
        return list
    }
}

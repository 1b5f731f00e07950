/// The numbers of a network's parameters, by convolution and normalisation.
package struct NetworkWeights: Sendable {
    /// Of each convolution, output by input by row by column.
    let convolutions: [[Float]]
    let scales: [[Float]]
    let shifts: [[Float]]
    /// Classes by features.
    let classifier: [Float]
    let bias: [Float]

    /// Draws all parameters of `plan`.
    package init(_ plan: NetworkPlan, from source: some WeightSource) {
        var convolutions: [[Float]] = []
        var scales: [[Float]] = []
        var shifts: [[Float]] = []
        var classifier: [Float] = []
        var bias: [Float] = []
        for parameter in plan.parameters {
            let numbers = source.numbers(of: parameter)
            switch parameter.role {
            case .weights where parameter.place == "classifier": classifier = numbers
            case .weights: convolutions.append(numbers)
            case .scale: scales.append(numbers)
            case .shift: shifts.append(numbers)
            case .bias: bias = numbers
            }
        }
        self.convolutions = convolutions
        self.scales = scales
        self.shifts = shifts
        self.classifier = classifier
        self.bias = bias
    }

    /// The same with every weight's magnitude; normalisations untouched.
    var absolute: NetworkWeights {
        NetworkWeights(
            convolutions: convolutions.map { $0.map(\.magnitude) }, scales: scales, shifts: shifts,
            classifier: classifier.map(\.magnitude), bias: bias)
    }

    private init(
        convolutions: [[Float]], scales: [[Float]], shifts: [[Float]], classifier: [Float], bias: [Float]
    ) {
        self.convolutions = convolutions
        self.scales = scales
        self.shifts = shifts
        self.classifier = classifier
        self.bias = bias
    }
}

/// What the classifier makes of a forward pass, and what it sends back; filled while a program runs.
final class Head {
    private(set) var classifier: Classifier
    private(set) var pooled: [Double] = []
    private(set) var logits: [Double] = []
    /// By the logits.
    private(set) var gradient: [Double] = []
    /// By the weights.
    private(set) var weightGradient: [Double] = []

    init(_ classifier: Classifier) {
        self.classifier = classifier
    }

    /// Replaces the classifier's weights before a pass.
    func take(weights: [Double]) { classifier.weights = weights }

    /// Classifies averaged features and differentiates the loss.
    func classify(_ pooled: [Double], labels: [Int]) {
        self.pooled = pooled
        logits = classifier.logits(pooled)
        gradient = classifier.lossGradient(logits, labels: labels)
        weightGradient = classifier.weightGradient(gradient, pooled)
    }

    /// The loss's gradient by the averaged features.
    var featureGradient: [Double] { classifier.featureGradient(gradient) }

    /// The gradient of the sum of all logits by the averaged features, the same for each of `images`.
    func summedLogitsGradient(images: Int) -> [Double] {
        classifier.featureGradient(Array(repeating: 1, count: images * classifier.classes))
    }

    /// Sum over the weights of weight times gradient.
    var plain: Double { zip(classifier.weights, weightGradient).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The classifier's share of `fisher`: half the squared product of logit and gradient, averaged over the images,
    /// times the weights of one class.
    var fisher: Double {
        let images = logits.count / classifier.classes
        let sum = zip(logits, gradient).reduce(0) { $0 + 0.5 * ($1.0 * $1.1) * ($1.0 * $1.1) }
        return sum / Double(images) * Double(classifier.features)
    }
}

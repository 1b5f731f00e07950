/// The linear layer over the averaged features, in double precision: it is small and feeds every score.
struct Classifier {
    let classes: Int
    let features: Int
    /// Classes by features.
    var weights: [Double]
    let bias: [Double]

    init(_ weights: NetworkWeights, classes: Int) {
        self.classes = classes
        features = NetworkPlan.featureChannels
        self.weights = weights.classifier.map(Double.init)
        bias = weights.bias.map(Double.init)
    }

    /// Images by classes, from images by features.
    func logits(_ pooled: [Double]) -> [Double] {
        var result: [Double] = []
        result.reserveCapacity(pooled.count / features * classes)
        for image in 0..<pooled.count / features {
            for label in 0..<classes {
                var sum = bias[label]
                for feature in 0..<features {
                    sum += weights[label * features + feature] * pooled[image * features + feature]
                }
                result.append(sum)
            }
        }
        return result
    }

    /// The gradient of the mean cross entropy by the logits: probability minus truth, over the images.
    func lossGradient(_ logits: [Double], labels: [Int]) -> [Double] {
        var gradient = logits
        for (image, label) in labels.enumerated() {
            let row = image * classes..<(image + 1) * classes
            let top = logits[row].max() ?? 0
            var total = 0.0
            for place in row {
                gradient[place] = Exponential.of(logits[place] - top)
                total += gradient[place]
            }
            for place in row { gradient[place] = gradient[place] / total / Double(labels.count) }
            gradient[row.lowerBound + label] -= 1 / Double(labels.count)
        }
        return gradient
    }

    /// The gradient by the averaged features, from the one by the logits.
    func featureGradient(_ gradient: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: gradient.count / classes * features)
        for image in 0..<gradient.count / classes {
            for label in 0..<classes {
                let share = gradient[image * classes + label]
                for feature in 0..<features {
                    result[image * features + feature] += share * weights[label * features + feature]
                }
            }
        }
        return result
    }

    /// The gradient by the weights.
    func weightGradient(_ gradient: [Double], _ pooled: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: weights.count)
        for image in 0..<gradient.count / classes {
            for label in 0..<classes {
                let share = gradient[image * classes + label]
                for feature in 0..<features {
                    result[label * features + feature] += share * pooled[image * features + feature]
                }
            }
        }
        return result
    }
}

/// The scores that compare the images' input gradients: jacov and epe_nas.
struct InputGradients {
    /// One row for each image: the gradient of the sum of its batch's logits.
    let rows: [[Double]]
    let labels: [Int]
    let classes: Int

    /// What keeps logarithm and reciprocal finite, the definitions' own number.
    private static let floor = 1e-5

    /// - sum of ln(v + 1e-5) + 1 / (v + 1e-5) over the eigenvalues of all images' correlations; nil where an image's
    /// gradient does not vary.
    var jacov: Double? {
        guard let matrix = CorrelationMatrix(rows: rows) else { return nil }
        let values = SymmetricMatrix(matrix.entries, size: matrix.size).eigenvalues
        return -values.reduce(0) { sum, value in
            // Rounding may take an eigenvalue of a correlation matrix below zero.
            let bounded = max(value, 0) + Self.floor
            return sum + Exponential.logarithm(bounded) + 1 / bounded
        }
    }

    /// Up to 100 classes the sum over classes of |s|, s the sum of ln(|C| + 1e-5) over the class's correlations C;
    /// above, s is divided by the class's images and the differences |s - s'| are averaged over pairs of classes.
    /// Nil where a gradient does not vary, no class has two images, or there is no pair of classes that have.
    var epeNAS: Double? {
        var byClass: [Int: [[Double]]] = [:]
        for (row, label) in zip(rows, labels) { byClass[label, default: []].append(row) }
        var sums: [Double] = []
        var hasPair = false
        for label in byClass.keys.sorted() {
            guard let own = byClass[label] else { continue }
            guard let matrix = CorrelationMatrix(rows: own) else { return nil }
            hasPair = hasPair || own.count > 1
            // A class of one image correlates with itself alone; it has no share in a mean over classes.
            if own.count < 2, classes > 100 { continue }
            let sum = matrix.entries.reduce(0) { $0 + Exponential.logarithm($1.magnitude + Self.floor) }
            sums.append(classes > 100 ? sum / Double(own.count) : sum)
        }
        if classes <= 100 { return !hasPair ? nil : sums.reduce(0) { $0 + $1.magnitude } }
        guard sums.count > 1 else { return nil }
        var total = 0.0
        for (place, one) in sums.enumerated() {
            for two in sums[..<place] { total += (one - two).magnitude }
        }
        return total / Double(sums.count * (sums.count - 1) / 2)
    }
}

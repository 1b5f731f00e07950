import Determinism
import Foundation

/// Gradient-boosted ensembles fitted on labelled cells: features in, accuracy in per cent out.
///
/// What is learned is the logarithm of the error, centred and scaled: it spreads the good cells, which matter, and holds
/// the few very bad ones together.
package struct PredictorEnsemble: Sendable, Equatable {
    /// The fewest labels that a fit is done with. chosen: below, a held-out estimate says nothing.
    package static let leastLabels = 10

    /// The features, in the order of the forest's numbers.
    package let features: [String]
    /// The trees of all members, member after member.
    package let forest: TreeForest
    package let members: Int
    /// Mean of the labels' logarithms of the error.
    let centre: Double
    /// Their standard deviation.
    let scale: Double
    /// The share of each feature in the loss that splits took away, summing to 1.
    package let importance: [FeatureShare]

    /// How much a feature was worth to a fit.
    package struct FeatureShare: Codable, Equatable, Sendable {
        package let feature: String
        /// 0 to 1.
        package let share: Double
    }

    init(
        features: [String], forest: TreeForest, members: Int, centre: Double, scale: Double,
        importance: [FeatureShare]
    ) {
        self.features = features
        self.forest = forest
        self.members = members
        self.centre = centre
        self.scale = scale
        self.importance = importance
    }

    /// Fits on one column a feature and one accuracy in per cent a row.
    ///
    /// Deterministic in its arguments: member m draws from the stream `predictor/member/m` of `seed`.
    /// - Throws: `tooFewLabels`, `badColumn`, or `library` with what XGBoost says.
    /// - Complexity: O(members x rounds x rows x features).
    package init(
        fitting columns: [FeatureColumn], accuracies: [Double], recipe: PredictorRecipe, seed: Seed
    ) throws(PredictorError) {
        guard accuracies.count >= Self.leastLabels else {
            throw .tooFewLabels(accuracies.count, needed: Self.leastLabels)
        }
        for (row, value) in accuracies.enumerated() where !(0...100).contains(value) {
            throw .outOfRange(value, at: row)
        }
        let matrix = try FeatureMatrix(columns, count: accuracies.count)
        let targets = accuracies.map(Self.logError)
        let centre = targets.reduce(0, +) / Double(targets.count)
        let variance = targets.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(targets.count)
        // Labels that are all equal leave nothing to learn: the trees stay at zero.
        let scale = variance > 0 ? variance.squareRoot() : 1
        let rows = try TrainingMatrix(matrix, labels: targets.map { Float(($0 - centre) / scale) })
        var trees: [BoosterTree] = []
        for member in 0..<recipe.members {
            var stream = seed.stream("predictor/member/\(member)")
            let booster = try Booster(
                learning: rows, settings: recipe.settings(seed: stream.below(Int(Int32.max))))
            try booster.train(on: rows, rounds: recipe.rounds)
            trees += try booster.trees()
        }
        self.init(
            features: matrix.names, forest: TreeForest(trees, width: matrix.names.count), members: recipe.members,
            centre: centre, scale: scale, importance: Self.importance(trees, matrix.names))
    }

    /// The accuracy of each row in per cent, rounded to 0.001: far below its error, so that computers agree.
    func accuracies(of matrix: FeatureMatrix) -> [Double] {
        forest.sums(of: matrix).map { sum in
            let error = exp(centre + scale * sum / Double(members))
            return ((100 - min(max(error, 0), 100)) * 1000).rounded() / 1000
        }
    }

    /// The mean and the standard deviation of what the members say of the logarithm of the error, row by row.
    func logErrors(of matrix: FeatureMatrix) -> [(mean: Double, spread: Double)] {
        let perMember = forest.count / members
        let sums = (0..<members).map { member in
            forest.sums(of: matrix, trees: member * perMember..<(member + 1) * perMember)
        }
        return (0..<matrix.count).map { row in
            let own = sums.map { $0[row] }
            let mean = own.reduce(0, +) / Double(members)
            let variance = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(members - 1, 1))
            return (centre + scale * mean, scale * variance.squareRoot())
        }
    }

    /// chosen: a twentieth of the smallest published error, so that a perfect network has a logarithm.
    private static let leastError = 0.2

    private static func logError(_ accuracy: Double) -> Double { log(max(100 - accuracy, leastError)) }

    private static func importance(_ trees: [BoosterTree], _ names: [String]) -> [FeatureShare] {
        var gains = [Double](repeating: 0, count: names.count)
        for tree in trees {
            for node in tree.left.indices where tree.left[node] >= 0 {
                gains[tree.features[node]] += Double(tree.gains[node])
            }
        }
        let total = gains.reduce(0, +)
        guard total > 0 else { return [] }
        return names.indices.sorted { (gains[$1], $0) < (gains[$0], $1) }
            .filter { gains[$0] > 0 }
            .map { FeatureShare(feature: names[$0], share: (gains[$0] / total * 1e4).rounded() / 1e4) }
    }
}

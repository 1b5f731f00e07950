import Search
import SearchSpaces
import ZeroCost

/// A predictor fitted before a search, as a posterior over the search's candidates.
///
/// Until something is evaluated it says what the predictor says. From then on a Gaussian process over the same features
/// as the search's own learns by what factor the predictor was off, so that what it misjudges is noticed: residual
/// kriging, as in Hengl et al. 2007 (doi:10.1016/j.cageo.2007.05.001), of logarithms.
struct PredictorPosterior: Posterior {
    private let predicted: [Double]
    /// The standard deviation of a true error before anything is evaluated, as a share of the predicted one.
    private let share: Double
    /// Learns true over predicted errors.
    private var factors: GaussianProcess
    private var isOpen = true

    var rowCount: Int { predicted.count }

    init(_ ground: PosteriorMaker.Ground, predictor: AccuracyPredictor) throws(SurrogateError) {
        do {
            // A predicted error of nothing could not be off by a factor.
            predicted = try predictor.predict(ground.architectures).map { max(100 - $0, 0.01) }
        } catch {
            throw .library(error.message)
        }
        share = Self.deviation(predictor.card.error, predicted)
        factors = try GaussianProcess(pool: ground.features, settings: Self.settings)
    }

    /// Logarithms of the factors as they are: 1 less a share of 0 is the whole value, so the floor is 0. chosen: a factor
    /// is noisier than an error, since what is alike to the predictor was predicted alike.
    private static let settings = ProcessSettings(noises: [0.03, 0.1, 0.3, 1], floorShare: 0)

    mutating func observe(_ observations: [Observation]) throws(SurrogateError) {
        for observation in observations where !predicted.indices.contains(observation.row) {
            throw .library("Row \(observation.row) is not below \(predicted.count).")
        }
        if observations.isEmpty { return }
        try factors.observe(
            observations.map {
                Observation(row: $0.row, value: max($0.value, 0.01) / predicted[$0.row])
            })
        isOpen = false
    }

    mutating func assume(row: Int) { factors.assume(row: row) }

    func prediction(row: Int) -> Prediction {
        let error = predicted[row]
        if isOpen { return Prediction(mean: error, deviation: error * share) }
        let factor = factors.prediction(row: row)
        return Prediction(
            mean: error * factor.mean, deviation: error * factor.deviation, floor: factor.floor.map { $0 * error })
    }

    /// What is taken where nobody has measured the predictor. chosen: what 100 labels leave open.
    private static let unknown = 0.1

    /// Good cells are known more narrowly than bad ones. A normal's standard deviation is sqrt(pi / 2) times its mean
    /// absolute one.
    private static func deviation(_ known: KnownError?, _ errors: [Double]) -> Double {
        guard let known, !errors.isEmpty else { return unknown }
        let mean = errors.reduce(0, +) / Double(errors.count)
        return mean > 0 ? (Double.pi / 2).squareRoot() * known.meanAbsolute / mean : unknown
    }
}

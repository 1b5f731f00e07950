import Determinism
import Sessions

/// A predictor of the session in two lines: what it cost and how good it is.
struct PredictorLine {
    let record: PredictorRecord

    var text: String {
        let cost = "\(record.training.count) labelled networks, \(record.features), digest \(record.forest.short)"
        guard let quality = record.quality else {
            return "\(record.dataset) predictor: \(cost); its error is not known"
        }
        return """
            \(record.dataset) \(record.accuracy) predictor: \(cost)
            on \(quality.cells) cells whose functions it has not seen: Spearman \
            \(NumberText.fixed(quality.spearman, digits: 3)), Kendall \(NumberText.fixed(quality.kendall, digits: 3)), off by \
            \(NumberText.fixed(quality.meanAbsolute, digits: 2)) points in the mean
            """
    }
}

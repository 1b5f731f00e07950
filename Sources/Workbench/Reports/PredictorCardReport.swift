import Console
import Determinism
import Foundation
import ZeroCost

/// What is known of a predictor, one fact a row.
struct PredictorCardReport {
    let card: PredictorCard
    /// Whether all training indices are listed, or the first few.
    let listsTraining: Bool

    var table: TextTable {
        TextTable(columns: [.init("fact"), .init("value")], rows: facts.map { [.text($0.0), .text($0.1)] })
    }

    private var facts: [(String, String)] {
        let recipe = card.recipe
        var facts = [
            ("predicts", "\(card.accuracy) accuracy on \(card.dataset), 200 epochs, per cent"),
            ("cost", "\(card.cost) labelled networks"),
            ("features", "\(recipe.features.rawValue): \(card.features.count)"),
        ]
        if let proxies = card.proxies { facts.append(("proxies", "\(proxies.title), digest \(proxies.digest.short)")) }
        facts += [
            (
                "trees",
                "\(recipe.members) members of \(recipe.rounds), depth \(recipe.depth), eta "
                    + "\(NumberText.trimmed(recipe.eta, digits: 4)), rows \(NumberText.trimmed(recipe.subsample, digits: 2)), "
                    + "features \(NumberText.trimmed(recipe.columns, digits: 2))"
            ),
            ("seed", "\(card.seed)"),
        ]
        facts += error
        facts += [
            ("fitted", Self.date(card.made)), ("library", "XGBoost \(card.library)"), ("digest", card.forest.hex),
        ]
        if let labels = card.labels { facts.append(("labels from", "tables \(labels.short)")) }
        return facts + [("training cells", training)]
    }

    private var error: [(String, String)] {
        guard let error = card.error else { return [("known error", "not measured")] }
        func points(_ value: Double) -> String { NumberText.fixed(value, digits: 2) }
        return [
            (
                "known error",
                "\(points(error.meanAbsolute)) points in the mean (95 %: \(points(error.low)) to \(points(error.high))), "
                    + "9 in 10 within \(points(error.ninth))"
            ),
            (
                "ranks",
                "Spearman \(NumberText.fixed(error.spearman, digits: 3)), Kendall "
                    + "\(NumberText.fixed(error.kendall, digits: 3)), R2 \(NumberText.fixed(error.r2, digits: 3))"
            ),
            ("measured on", "\(error.cells) cells whose functions it was not fitted on"),
        ]
    }

    private var training: String {
        let shown = listsTraining ? card.training[...] : card.training.prefix(12)
        let text = shown.map(String.init).joined(separator: " ")
        return shown.count < card.training.count ? "\(text) ... (`--all` lists them)" : text
    }

    /// `2026-11-21T06:00:00Z`.
    private static func date(_ milliseconds: Int64) -> String {
        let seconds = Date(timeIntervalSince1970: Double(milliseconds / 1000))
        return seconds.formatted(.iso8601)
    }
}

/// The features of a predictor by what they were worth to it.
struct ImportanceReport {
    let shares: [PredictorEnsemble.FeatureShare]

    var table: TextTable {
        TextTable(
            columns: [.init("feature"), .init("share", title: "share of the gain", alignment: .right)],
            rows: shares.map { [.text($0.feature), .percent($0.share, digits: 1)] })
    }
}

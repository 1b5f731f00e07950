import Testing

@testable import ZeroCost

@Suite struct PredictorRecipeTests {
    /// Unsaid, XGBoost 1.7 starts from 0.5 and XGBoost 3 from the labels' mean, thirty points apart for accuracies and few
    /// trees (`findings/xgboost-starts-from-a-half.sh`); the labels' mean is taken off before the fit.
    @Test(arguments: [20, 100, 499, 500, 1000]) func `what depends on the library's version is said`(labels: Int) {
        let settings = PredictorRecipe(labels: labels).settings(seed: 1)
        #expect(settings.filter { $0.0 == "base_score" }.map(\.1) == ["0"])
        for name in ["objective", "tree_method", "nthread", "seed"] {
            #expect(settings.count { $0.0 == name } == 1)
        }
    }
}

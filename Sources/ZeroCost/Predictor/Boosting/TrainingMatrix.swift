import CXGBoost

/// XGBoost's copy of labelled rows: the one owner of its handle.
struct TrainingMatrix: ~Copyable {
    let handle: DMatrixHandle

    /// Copies the rows of `features`, missing values being NaN, with one label each.
    init(_ features: FeatureMatrix, labels: [Float]) throws(PredictorError) {
        precondition(labels.count == features.count, "one label a row")
        var created: DMatrixHandle?
        let status = XGDMatrixCreateFromMat(
            features.values, bst_ulong(features.count), bst_ulong(features.names.count), .nan, &created)
        guard status == 0, let created else { throw XGBoost.error("take the features") }
        guard XGDMatrixSetFloatInfo(created, "label", labels, bst_ulong(labels.count)) == 0 else {
            let error = XGBoost.error("take the labels")
            XGDMatrixFree(created)
            throw error
        }
        handle = created
    }

    deinit { XGDMatrixFree(handle) }
}

/// What the handles' owners share.
enum XGBoost {
    /// The library's last error on this thread.
    static func error(_ work: String) -> PredictorError {
        .library(XGBGetLastError().map { String(cString: $0) } ?? "", doing: work)
    }
}

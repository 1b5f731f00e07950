import COneDNN
import CXGBoost

/// The versions of the libraries that scores and predictions come from.
package enum EngineVersion {
    /// oneDNN's, `2.6.3`.
    package static var oneDNN: String {
        guard let version = dnnl_version()?.pointee else { return "unknown" }
        return "\(version.major).\(version.minor).\(version.patch)"
    }

    /// XGBoost's, `1.7.4`.
    package static var xgboost: String {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        XGBoostVersion(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}

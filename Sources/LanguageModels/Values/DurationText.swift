import Determinism

/// Durations as text for people.
enum DurationText {
    /// `duration` in seconds with at most three decimals: `2 s`, `0.25 s`.
    static func of(_ duration: Duration) -> String {
        NumberText.trimmed(duration.seconds, digits: 3) + " s"
    }
}

extension Duration {
    /// This duration in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}

/// Checks that every statistic makes of its numbers before it begins.
enum Sample {
    /// Throws for fewer values than needed and for a value that is not finite.
    static func check(_ values: [Double], atLeast needed: Int = 1, _ what: String) throws(MetricsError) {
        guard values.count >= needed else { throw .tooFew(values.count, needed: needed, what: what) }
        if let bad = values.firstIndex(where: { !$0.isFinite }) {
            throw .badParameter("value \(bad) of the \(what)", "\(values[bad])", allowed: "a finite number")
        }
    }

    /// Throws unless both hold as many values.
    static func checkPairs(_ first: [Double], _ second: [Double]) throws(MetricsError) {
        guard first.count == second.count else { throw .unlikeLengths(second.count, first.count) }
    }

    /// Throws unless the number lies strictly between 0 and 1.
    static func checkShare(_ value: Double, _ name: String) throws(MetricsError) {
        guard value > 0, value < 1 else {
            throw .badParameter(name, "\(value)", allowed: "a number between 0 and 1, without the ends,")
        }
    }
}

/// The volume that a set dominates within a reference point, and how much of the set could count.
///
/// A point adds volume only if it is below the reference in every objective. A point that exceeds the reference
/// anywhere is outside and counted in `outside`; one that merely touches it adds nothing and is not counted.
package struct Hypervolume: Sendable, Equatable {
    /// The dominated volume, 0 for an empty set.
    package let value: Double
    /// The number of points that exceed the reference point in some objective.
    package let outside: Int

    /// Measures a set of any dimension exactly; throws for a reference of another dimension or not finite.
    ///
    /// Sources: 2-D sort and sweep; 3-D dimension sweep, Beume et al. 2009, doi:10.1109/TEVC.2009.2015575; 4-D after
    /// Guerreiro and Fonseca 2018, doi:10.1109/TEVC.2017.2729550; above, exclusive volumes by limited sets, While,
    /// Bradstreet and Barone 2012, doi:10.1109/TEVC.2010.2077298.
    ///
    /// - Complexity: O(n log n) up to 3 objectives, O(n^2) in 4, exponential in the dimension above.
    package init(of set: PointSet, reference: [Double]) throws(MetricsError) {
        try Self.check(reference, for: set)
        let inside = InsidePoints(set, reference: reference)
        self.value = inside.volume()
        self.outside = inside.outside
    }

    static func check(_ reference: [Double], for set: PointSet) throws(MetricsError) {
        guard reference.count == set.dimension else {
            throw .unlikeDimensions("reference point", found: reference.count, expected: set.dimension)
        }
        if let bad = reference.firstIndex(where: { !$0.isFinite }) {
            throw .badParameter("reference point's objective \(bad)", "\(reference[bad])", allowed: "a finite number")
        }
    }
}

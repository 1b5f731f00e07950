/// Distances between a set and a reference set, as moocore and pymoo define them: Euclidean, mean with p = 1.
///
/// Duplicates and dominated points of either set count as given. All throw for an empty set on either side and for
/// unlike dimensions.
///
/// - Complexity: O(d n m) each.
extension PointSet {
    /// Generational distance: the mean distance from each point to the nearest reference point.
    package func gd(to reference: PointSet) throws(MetricsError) -> Double {
        try Nearest(self, reference).mean(from: self, to: reference, .euclidean)
    }

    /// GD+: as GD, but only the objectives in which the point is worse than the reference point count.
    ///
    /// Source: Ishibuchi et al. 2015, doi:10.1007/978-3-319-15892-1_8.
    package func gdPlus(to reference: PointSet) throws(MetricsError) -> Double {
        try Nearest(self, reference).mean(from: self, to: reference, .excess)
    }

    /// Inverted generational distance: the mean distance from each reference point to the nearest point.
    package func igd(to reference: PointSet) throws(MetricsError) -> Double {
        try Nearest(self, reference).mean(from: reference, to: self, .euclidean)
    }

    /// IGD+: as IGD, but only the objectives in which the point is worse than the reference point count.
    ///
    /// Source: Ishibuchi et al. 2015, doi:10.1007/978-3-319-15892-1_8.
    package func igdPlus(to reference: PointSet) throws(MetricsError) -> Double {
        try Nearest(self, reference).mean(from: reference, to: self, .shortfall)
    }

    /// Average Hausdorff distance with p = 1: the greater of GD and IGD.
    ///
    /// Source: Schuetze et al. 2012, doi:10.1109/TEVC.2011.2161872.
    package func averageHausdorff(to reference: PointSet) throws(MetricsError) -> Double {
        max(try gd(to: reference), try igd(to: reference))
    }
}

/// How far a score of ours is from a reference value.
package struct ReferenceComparison: Sendable {
    package let name: ProxyName
    package let ours: Double?
    /// The value in double precision; nil where the reference says there is none.
    package let exact: Double?
    /// How far the reference's own single precision is from it, relatively; nil where it was not computed.
    package let single: Double?
    /// The furthest that ours is from the exact value when the images' last bits are moved; nil where that was not tried.
    package var rounding: Double?

    /// The relative difference that is allowed where single precision can do it: 1 in 1000, for grasp 1 in 100.
    package var aim: Double { name == .grasp ? 1e-2 : 1e-3 }

    /// The relative difference, absolute for a true value of zero; infinite if only one of the two exists.
    package var difference: Double {
        switch (ours, exact) {
        case (nil, nil): 0
        case (let ours?, let exact?): Self.difference(ours, exact)
        default: .infinity
        }
    }

    /// Whether the difference is within the aim.
    package var isOnAim: Bool { difference <= aim }

    /// Whether the difference is within the aim, or within what single precision misses it by.
    package var isWithin: Bool { difference <= max(aim, single ?? 0) }

    private static func difference(_ value: Double, _ exact: Double) -> Double {
        exact == 0 ? value.magnitude : (value - exact).magnitude / exact.magnitude
    }

    /// Compares the scores of one case, in the order of `ProxyName`.
    package static func all(_ scores: ProxyScores, with reference: ReferenceFile.Case) -> [ReferenceComparison] {
        ProxyName.allCases.compactMap { name in
            guard let exact = reference.exact[name] else { return nil }
            var single: Double?
            if let exact, let value = reference.single[name] ?? nil { single = difference(value, exact) }
            return ReferenceComparison(name: name, ours: scores[name], exact: exact, single: single)
        }
    }
}

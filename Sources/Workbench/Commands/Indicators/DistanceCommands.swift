import ArgumentParser
import ParetoMetrics

/// `igd`.
struct IGDCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("igd points.dat -r front.dat", "the mean distance from the reference set to each set"),
        Example("igd points.dat -r front.dat --plus", "IGD+: only what is worse than the reference counts"),
    ]
    static let configuration = described(
        "igd", "Measure IGD, or IGD+, of each set of a point file.",
        discussion: "\(PointSource.format) Euclidean distances, their plain mean (p = 1), numbers as they stand.")

    @OptionGroup var sets: ReferenceSetOptions

    @Flag(help: "IGD+ (Ishibuchi et al. 2015), which agrees with dominance.")
    var plus = false

    @Flag(help: "The average Hausdorff distance instead: the greater of GD and IGD.")
    var hausdorff = false

    func validate() throws {
        if plus, hausdorff { throw ValidationError("--plus and --hausdorff are two measures: give one.") }
    }

    func run(in notebook: isolated Notebook) async throws {
        try sets.show(hausdorff ? "hausdorff" : plus ? "igd_plus" : "igd", in: notebook) {
            (set, reference, _) throws(MetricsError) in
            if hausdorff { return try set.averageHausdorff(to: reference) }
            return plus ? try set.igdPlus(to: reference) : try set.igd(to: reference)
        }
    }
}

/// `gd`.
struct GDCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("gd points.dat -r front.dat", "the mean distance from each set to the reference set"),
        Example("gd points.dat -r front.dat --plus", "only what is worse than the reference counts"),
    ]
    static let configuration = described(
        "gd", "Measure GD, or GD+, of each set of a point file.",
        discussion: "\(PointSource.format) Euclidean distances, their plain mean (p = 1), numbers as they stand.")

    @OptionGroup var sets: ReferenceSetOptions

    @Flag(help: "GD+: only the objectives in which a point is worse than the reference count.")
    var plus = false

    func run(in notebook: isolated Notebook) async throws {
        try sets.show(plus ? "gd_plus" : "gd", in: notebook) { (set, reference, _) throws(MetricsError) in
            plus ? try set.gdPlus(to: reference) : try set.gd(to: reference)
        }
    }
}

/// `epsilon`.
struct EpsilonCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("epsilon points.dat -r front.dat", "the least shift that makes each set as good as the reference"),
        Example("epsilon points.dat -r front.dat --multiplicative", "the least factor"),
    ]
    static let configuration = described(
        "epsilon", "Measure the epsilon indicator of each set of a point file.",
        discussion: """
            \(PointSource.format) Additive unless told otherwise; less is better for every direction of the objectives. \
            The multiplicative form needs numbers above 0.
            """)

    @OptionGroup var sets: ReferenceSetOptions

    @Flag(name: .shortAndLong, help: "A factor instead of a shift.")
    var multiplicative = false

    func run(in notebook: isolated Notebook) async throws {
        try sets.show(multiplicative ? "epsilon_mult" : "epsilon", in: notebook) {
            (set, reference, directions) throws(MetricsError) in
            guard multiplicative else { return try set.epsilonAdditive(to: reference) }
            // Ratios are of the numbers as they stand, and of a maximised objective's the other way round.
            return try directions.inverted(directions.turned(set)).epsilonMultiplicative(
                to: directions.inverted(directions.turned(reference)))
        }
    }
}

import Benchmarks
import ParetoMetrics

/// What has to be made of sums over pieces so that they come to what whole networks took.
///
/// Four forms are tried: the plain sum, a factor on it, also so much a piece, also so much a network, each by least
/// squares of the relative error. The one is taken whose median error on networks left out of its fit is the smallest,
/// in the mean over data sets; a longer one only where it takes a tenth off.
struct LookUpFit {
    /// One network that was measured end to end.
    struct Network: Equatable {
        let dataset: Dataset
        /// The sum over its pieces, in milliseconds.
        let sum: Double
        /// Pieces that do any work.
        let pieces: Int
        /// What it took, in milliseconds.
        let measured: Double
    }

    let correction: LatencyCorrection
    /// How well sums agree with networks, before and after, for each data set among them.
    let agreements: [Calibration.Agreement]

    /// Which terms a correction has.
    private enum Form: Int, CaseIterable {
        case plain, factor, perPiece, full

        var terms: Int { rawValue }
    }

    /// - Precondition: there is a network, and all took some time.
    init(_ networks: [Network]) {
        precondition(!networks.isEmpty && networks.allSatisfy { $0.measured > 0 }, "networks take time")
        let plain = networks.map(\.sum)
        var best = (form: Form.plain, found: Self.agreements(networks, plain, plain))
        for form in Form.allCases.dropFirst() {
            guard let predicted = Self.leftOut(networks, form) else { continue }
            let found = Self.agreements(networks, plain, predicted)
            // chosen: less than a tenth is not worth a form that says less plainly what it does.
            if Self.error(found) <= Self.error(best.found) * 0.9 { best = (form, found) }
        }
        correction = Self.fit(networks, best.form) ?? .none
        agreements = best.found
    }

    private static func error(_ agreements: [Calibration.Agreement]) -> Double {
        agreements.map(\.corrected.medianError).reduce(0, +) / Double(agreements.count)
    }

    private static func agreements(_ networks: [Network], _ plain: [Double], _ predicted: [Double])
        -> [Calibration.Agreement]
    {
        Dataset.allCases.compactMap { dataset in
            let places = networks.indices.filter { networks[$0].dataset == dataset }
            guard !places.isEmpty else { return nil }
            let measured = places.map { networks[$0].measured }
            return Calibration.Agreement(
                dataset: dataset, networks: places.count, plain: figures(places.map { plain[$0] }, measured),
                corrected: figures(places.map { predicted[$0] }, measured))
        }
    }

    /// What each network is predicted to take by a fit to all others; nil when one of the fits is impossible.
    private static func leftOut(_ networks: [Network], _ form: Form) -> [Double]? {
        var predicted: [Double] = []
        for place in networks.indices {
            var others = networks
            let left = others.remove(at: place)
            guard let correction = fit(others, form) else { return nil }
            predicted.append(correction.corrected(left.sum, pieces: left.pieces))
        }
        return predicted
    }

    private static func fit(_ networks: [Network], _ form: Form) -> LatencyCorrection? {
        if form == .plain { return LatencyCorrection.none }
        guard networks.count > form.terms else { return nil }
        let rows = networks.map { network in
            [network.sum, Double(network.pieces), 1].prefix(form.terms).map { $0 / network.measured }
        }
        guard let found = LeastSquares.solution(rows, targets: Array(repeating: 1, count: rows.count)), found[0] > 0
        else { return nil }
        // Rounded to what is worth keeping: the rest is noise, and would differ between computers.
        let terms = (found + [0, 0]).map { ($0 * 1e6).rounded() / 1e6 }
        return LatencyCorrection(scale: terms[0], perPiece: terms[1], constant: terms[2])
    }

    private static func figures(_ predicted: [Double], _ measured: [Double]) -> Calibration.Figures {
        let errors = zip(predicted, measured).map { abs($0 / $1 - 1) }.sorted()
        let rho = predicted.count > 1 ? try? Correlation.spearman(predicted, measured) : nil
        return Calibration.Figures(
            spearman: rho.map { ($0 * 1e4).rounded() / 1e4 }, medianError: (median(errors) * 1e4).rounded() / 1e4)
    }

    private static func median(_ sorted: [Double]) -> Double {
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

import Console
import Determinism
import ParetoMetrics
import Sessions

/// The claims of a session, corrected for each other.
struct ClaimsReport {
    /// The level of all claims together.
    static let level = 0.05

    let claims: [ClaimRecord]
    /// After Holm, for all claims.
    let corrected: [Double]

    /// The share of p values is checked where they are made, so that none is refused here.
    init(_ claims: [ClaimRecord]) {
        self.claims = claims
        corrected = (try? Holm.adjusted(claims.map { min(max($0.finding.p, 0), 1) })) ?? []
    }

    /// What becomes of a claim.
    enum Verdict: String {
        case holds = "holds"
        case opposite = "opposite"
        case open = "open"
    }

    func verdict(_ place: Int) -> Verdict {
        guard corrected[place] < Self.level else { return .open }
        return claims[place].finding.share >= 0.5 ? .holds : .opposite
    }

    /// How many more seeds would settle an open claim with power 0.8, if the effect is what its runs show; nil where they
    /// show none, or the claim is not open.
    func missingSeeds(_ place: Int) -> Int? {
        guard verdict(place) == .open else { return nil }
        let claim = claims[place]
        // Holm holds the smallest p value of m against level / m.
        let level = Self.level / Double(claims.count)
        let wanted: Int?
        let perSeed: Int
        switch claim.test {
        case .signedRank:
            wanted = (try? PairedSampleSize(positiveShare: claim.finding.share, level: level))?.pairs
            perSeed = max(1, claim.runs[0] / max(claim.seeds[0], 1))
        case .rankSum:
            wanted = (try? IndependentSampleSize(a12: claim.finding.share, level: level))?.perSide
            perSeed = max(1, (claim.runs.min() ?? 1) / max(claim.seeds.min() ?? 1, 1))
        }
        return wanted.map { max(1, ($0 + perSeed - 1) / perSeed - (claim.seeds.min() ?? 0)) }
    }

    /// What a person wants to know of one claim.
    func sentence(_ place: Int) -> String {
        let claim = claims[place]
        let count = claims.count == 1 ? "the only claim of this session" : "the \(claims.count) claims of this session"
        let p = "p \(Self.text(corrected[place])) after Holm for \(count)"
        switch verdict(place) {
        case .holds: return "\(claim.text) holds: \(p)."
        case .opposite: return "The opposite of \(claim.text) holds: \(p)."
        case .open:
            guard let more = missingSeeds(place) else {
                return
                    "\(claim.text) is not shown: \(p); these runs show no direction, so no number of seeds can be named."
            }
            let seeds = claim.seeds.min() ?? 0
            let wanted = more == 1 ? "1 more seed" : "\(more) more seeds"
            return """
                \(claim.text) is not shown: \(p). About \(wanted) (\(seeds + more) in all) would settle it with power 0.8, if \
                the effect is what these runs show.
                """
        }
    }

    private static func text(_ p: Double) -> String {
        p < 0.0001 ? "< 0.0001" : NumberText.fixed(p, digits: 4)
    }

    /// A line for each claim from `start` on.
    func table(from start: Int = 0) -> TextTable {
        let rows = claims.indices.dropFirst(start).map { place -> [TextTable.Cell] in
            let claim = claims[place]
            let finding = claim.finding
            return [
                .integer(place + 1), .text(Self.title(claim)), .text(claim.indicator.rawValue),
                .integer(claim.evaluations), .text(Self.runs(claim)), .number(finding.advantage, digits: 4),
                .number(finding.a12, digits: 3), .number(finding.a12Lower, digits: 3),
                .number(finding.a12Upper, digits: 3), .number(finding.p, digits: 4),
                .number(corrected[place], digits: 4), .text(verdict(place).rawValue),
                missingSeeds(place).map { .integer($0) } ?? .missing,
            ]
        }
        return TextTable(
            columns: [
                .init("number", title: "#", alignment: .right), .init("claim"), .init("indicator", title: "in"),
                .init("evaluations", title: "at", alignment: .right), .init("runs"),
                .init("advantage", alignment: .right), .init("a12", title: "A12", alignment: .right),
                .init("a12_lower", title: "from", alignment: .right),
                .init("a12_upper", title: "to", alignment: .right),
                .init("p", alignment: .right), .init("p_holm", title: "p Holm", alignment: .right), .init("verdict"),
                .init("more_seeds", title: "seeds", alignment: .right),
            ], rows: Array(rows))
    }

    /// `offline > nsga2 on cifar10 fpga`, `offline > nsga2 on 18 tasks`.
    private static func title(_ claim: ClaimRecord) -> String {
        "\(claim.text) on \(claim.tasks.count == 1 ? claim.tasks[0] : "\(claim.tasks.count) tasks")"
    }

    private static func runs(_ claim: ClaimRecord) -> String {
        claim.test == .signedRank ? "\(claim.runs[0]) pairs" : "\(claim.runs[0]) and \(claim.runs[1])"
    }

    /// Which test, on what, against which contract.
    static func basis(_ claim: ClaimRecord) -> String {
        let test =
            switch claim.test {
            case .signedRank: "Wilcoxon's signed rank test of \(claim.runs[0]) pairs of runs"
            case .rankSum: "Rank sum test of \(claim.runs[0]) and \(claim.runs[1]) runs, aligned by task"
            }
        let tasks = claim.tasks.count <= 3 ? claim.tasks.joined(separator: ", ") : "\(claim.tasks.count) tasks"
        return "\(test) on \(tasks), two-sided. Contract: \(claim.contract)."
    }
}

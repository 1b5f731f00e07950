import Sessions

/// How much faster a searcher's networks are than a rival's most accurate one, at nearly its accuracy: one run of each, of
/// the same task and seed.
///
/// The method's paper reports such a figure ("up to 54 % lower latency at similar accuracy", arXiv 2510.01472) without
/// saying how near is similar. Here it is said, and beside it stands what the rival's own front offers at the same
/// allowance: giving up accuracy makes everybody faster.
struct SimilarAccuracy: Equatable {
    /// What stands at one allowance.
    struct Offer: Equatable {
        /// How many points of accuracy may be given up.
        let allowance: Double
        /// The lowest latency of the subject's networks that are near enough, in milliseconds; nil where none is.
        let own: Double?
        /// The same of the rival's own networks.
        let rivals: Double
    }

    /// The rival's most accurate network: its test accuracy in per cent and its latency; of equal ones the fastest.
    let accuracy: Double
    let latency: Double
    let offers: [Offer]

    /// nil where a front is empty.
    init?(subject: CampaignFront, rival: CampaignFront, allowances: [Double]) {
        let sorted = rival.members.sorted { ($0.values[0], $0.values[1]) < ($1.values[0], $1.values[1]) }
        guard let top = sorted.first, !subject.members.isEmpty else { return nil }
        accuracy = 100 - top.values[0]
        latency = top.values[1]
        offers = allowances.map { allowance in
            // Accuracies come in hundredths: what is summed must not lose one to its last bit.
            let limit = top.values[0] + allowance + 1e-9
            func fastest(_ front: CampaignFront) -> Double? {
                front.members.filter { $0.values[0] <= limit }.map { $0.values[1] }.min()
            }
            return Offer(allowance: allowance, own: fastest(subject), rivals: fastest(rival) ?? top.values[1])
        }
    }

    /// By what share the subject's latency at the n-th allowance is lower than the rival's most accurate network's.
    func saved(_ place: Int) -> Double? { offers[place].own.map { 1 - $0 / latency } }

    /// By what share it is lower than the rival's own at the same allowance.
    func savedLikeForLike(_ place: Int) -> Double? { offers[place].own.map { 1 - $0 / offers[place].rivals } }
}

/// The same over a campaign: one subject, one rival, task by task.
struct SimilarAccuracyStudy {
    /// What is shown of one task: means over the seeds.
    struct Line {
        let task: Int
        let accuracy: Double
        let latency: Double
        /// By allowance.
        let own: [Double?]
        let rivals: [Double]
        let saved: [Double?]
        let likeForLike: [Double?]
        /// In how many of the seeds the subject has a network near enough.
        let reached: [Int]
        let seeds: Int
    }

    let rival: Int
    let allowances: [Double]
    /// Tasks on which both have runs with fronts.
    let lines: [Line]

    init(_ source: CampaignTableSource, subject: Int, rival: Int, allowances: [Double]) {
        self.rival = rival
        self.allowances = allowances
        lines = source.tasks.compactMap { task in
            let pairs = (1...max(source.spec.seeds, 1)).compactMap { seed -> SimilarAccuracy? in
                func front(_ searcher: Int) -> CampaignFront? {
                    source.results.run(task: task, searcher: searcher, seed: seed)?.front(at: source.evaluations)
                }
                guard let own = front(subject), let other = front(rival) else { return nil }
                return SimilarAccuracy(subject: own, rival: other, allowances: allowances)
            }
            return Self.line(task, pairs, allowances.count)
        }
    }

    private static func line(_ task: Int, _ pairs: [SimilarAccuracy], _ count: Int) -> Line? {
        guard let accuracy = CampaignResults.mean(pairs.map(\.accuracy)),
            let latency = CampaignResults.mean(pairs.map(\.latency))
        else { return nil }
        func means(_ value: (SimilarAccuracy, Int) -> Double?) -> [Double?] {
            (0..<count).map { place in CampaignResults.mean(pairs.compactMap { value($0, place) }) }
        }
        return Line(
            task: task, accuracy: accuracy, latency: latency, own: means { $0.offers[$1].own },
            rivals: means { $0.offers[$1].rivals }.compactMap { $0 }, saved: means { $0.saved($1) },
            likeForLike: means { $0.savedLikeForLike($1) },
            reached: (0..<count).map { place in pairs.count { $0.offers[place].own != nil } }, seeds: pairs.count)
    }

    /// The mean over tasks of what is saved at the n-th allowance.
    func meanSaved(_ place: Int, likeForLike: Bool = false) -> Double? {
        CampaignResults.mean(lines.compactMap { (likeForLike ? $0.likeForLike : $0.saved)[place] })
    }

    /// The task on which most is saved: what an "up to" speaks of.
    func greatestSaving(_ place: Int) -> (task: Int, saved: Double)? {
        lines.compactMap { line in line.saved[place].map { (line.task, $0) } }.max { $0.1 < $1.1 }
    }
}

import Sessions

/// A campaign's journal as it was read for a comparison.
struct CampaignSource {
    let path: String
    let results: CampaignResults
    /// Names all that the journal holds.
    let digest: String

    init(path: String, results: CampaignResults, digest: String) {
        self.path = path
        self.results = results
        self.digest = digest
    }

    /// - Throws: when it is no campaign's journal, or damaged.
    init(reading path: String) throws(WorkbenchError) {
        do {
            let contents = try CampaignContents.read(path)
            self.path = path
            results = CampaignResults(spec: contents.header.spec, runs: contents.runs)
            digest = contents.lastDigest
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The journal of the campaigns that were named on the line.
    static func standardPath(in notebook: isolated Notebook) -> String {
        notebook.surroundings.sessionsDirectory + "/campaign.runs"
    }

    /// The checkpoint that was asked for, or the last budget.
    /// - Throws: for a number of evaluations at which nothing was scored.
    func checkpoint(_ wanted: Int?) throws(WorkbenchError) -> Int {
        let spec = results.spec
        let wanted = wanted ?? spec.budgets.last ?? 0
        guard spec.checkpoints.contains(wanted) else {
            throw WorkbenchError(
                .badArgument, "No score was taken after \(wanted) evaluations.",
                hint: "Scores were taken after each multiple of \(spec.step), up to \(spec.budgets.last ?? 0).")
        }
        return wanted
    }

    /// The searchers of those names; all when none is given.
    func searchers(_ names: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(names, among: results.spec.searchers.map(\.name), kind: "searcher of this campaign")
    }

    /// The tasks of those titles; all when none is given.
    func tasks(_ titles: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(titles, among: results.spec.tasks.map(\.title), kind: "task of this campaign")
    }

    /// The places of the names, which may stop where the searcher's options begin; of all when none is given.
    private static func places(
        _ names: [String], among known: [String], kind: String
    ) throws(WorkbenchError) -> [Int] {
        if names.isEmpty { return Array(known.indices) }
        var places: [Int] = []
        for name in names {
            let begins = known.indices.filter { known[$0].hasPrefix(name + " ") }
            guard let place = known.firstIndex(of: name) ?? (begins.count == 1 ? begins[0] : nil) else {
                throw .unknownName(kind, name, known: known)
            }
            if places.contains(place) { throw WorkbenchError(.badArgument, "'\(name)' is named twice.") }
            places.append(place)
        }
        return places
    }
}

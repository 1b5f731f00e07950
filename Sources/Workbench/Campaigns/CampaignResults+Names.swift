import Sessions

extension CampaignResults {
    /// The places of the searchers that are named, in that order; of all when none is. The first word is enough where it
    /// is one searcher's only.
    func searchers(named names: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(names, among: spec.searchers.map(\.name), kind: "searcher of this campaign")
    }

    /// The places of the tasks that are named; of all when none is.
    func tasks(named names: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(names, among: spec.tasks.map(\.title), kind: "task of this campaign")
    }

    /// The number of evaluations to look at, the last budget unless one is wanted.
    /// - Throws: where no score was taken.
    func checkpoint(_ wanted: Int?) throws(WorkbenchError) -> Int {
        let last = spec.budgets.last ?? 0
        guard spec.checkpoints.contains(wanted ?? last) else {
            throw WorkbenchError(
                .badArgument, "No score was taken after \(wanted ?? last) evaluations.",
                hint: "Scores were taken after each multiple of \(spec.step), up to \(last).")
        }
        return wanted ?? last
    }

    private static func places(_ names: [String], among known: [String], kind: String) throws(WorkbenchError) -> [Int] {
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

import Sessions

extension CampaignSpec {
    /// The places of the searchers of those names, or of what a single name begins with; of all when none is given.
    /// - Throws: for a name that no searcher has, and for one given twice.
    func searchers(named names: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(names, among: searchers.map(\.name), kind: "searcher of this campaign")
    }

    /// The places of the tasks of those titles, `DATASET DEVICE`; of all when none is given.
    /// - Throws: for a title that no task has, and for one given twice.
    func tasks(named names: [String]) throws(WorkbenchError) -> [Int] {
        try Self.places(names, among: tasks.map(\.title), kind: "task of this campaign")
    }

    /// The checkpoint that is meant; the last one for nil.
    /// - Throws: where no score was taken.
    func checkpoint(_ wanted: Int?) throws(WorkbenchError) -> Int {
        let wanted = wanted ?? budgets.last ?? 0
        guard checkpoints.contains(wanted) else {
            throw WorkbenchError(
                .badArgument, "No score was taken after \(wanted) evaluations.",
                hint: "Scores were taken after each multiple of \(step), up to \(budgets.last ?? 0).")
        }
        return wanted
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

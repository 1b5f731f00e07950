import Sessions

/// A campaign's journal as it was read for a comparison.
struct CampaignSource {
    let path: String
    let results: CampaignResults
    /// Names all that the journal holds.
    let digest: String
    /// The program that made it.
    let program: String

    init(path: String, results: CampaignResults, digest: String, program: String = Program.version) {
        self.path = path
        self.results = results
        self.digest = digest
        self.program = program
    }

    /// - Throws: when it is no campaign's journal, or damaged.
    init(reading path: String) throws(WorkbenchError) {
        do {
            let contents = try CampaignContents.read(path)
            self.path = path
            results = CampaignResults(spec: contents.header.spec, runs: contents.runs)
            digest = contents.lastDigest
            program = contents.header.program
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// The journal of the campaigns that were named on the line.
    static func standardPath(in notebook: isolated Notebook) -> String {
        notebook.surroundings.sessionsDirectory + "/campaign.runs"
    }
}

extension Notebook {
    /// Says that a campaign is not finished, if it is not.
    /// - Parameter name: which one, where several are read.
    func warnOfMissingRuns(_ results: CampaignResults, of name: String? = nil) {
        if results.isComplete { return }
        let which = name.map { " of \($0)" } ?? ""
        warn("only \(results.runs.count) of \(results.spec.runs.count) runs\(which) were performed.")
    }
}

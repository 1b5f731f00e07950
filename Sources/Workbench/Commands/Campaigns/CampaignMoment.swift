import ArgumentParser
import Sessions

/// What is looked at of a campaign's runs, and when.
struct CampaignMoment: ParsableArguments, Sendable {
    @Option(help: "\(CampaignScore.Indicator.allCases.map(\.rawValue).joined(separator: ", ")).")
    var indicator = CampaignScore.Indicator.hv

    @Option(help: "After how many evaluations; the last budget unless said.")
    var at: Int?

    func validate() throws {
        if let at, at < 1 { throw ValidationError("--at takes a whole number of at least 1, not \(at).") }
    }
}

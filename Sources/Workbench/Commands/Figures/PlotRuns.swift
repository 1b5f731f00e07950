import ArgumentParser

/// Which runs of which campaign a figure shows.
struct PlotRuns: ParsableArguments, Sendable {
    @Option(
        name: .customLong("in"), help: "The journal of a campaign whose runs are shown.",
        completion: .file(extensions: ["runs"]))
    var path: String?

    @Option(help: "Only this searcher, as the campaign names it; as often as you like.")
    var searcher: [String] = []

    @Option(help: "Only this task, as 'DATASET DEVICE'; as often as you like.")
    var task: [String] = []

    func validate() throws {
        if path == nil, !searcher.isEmpty || !task.isEmpty {
            throw ValidationError("--searcher and --task choose among a campaign's runs: name it with --in FILE.runs.")
        }
    }
}

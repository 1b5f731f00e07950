import Console
import Foundation
import Sessions

extension Notebook {
    /// Performs what is left of a campaign and keeps it at `path`.
    ///
    /// - Throws: when the journal is of another campaign or cannot be written, and `CancellationError`; what is recorded
    ///   stays, and the next call goes on with it.
    func perform(_ spec: CampaignSpec, journal path: String, workers: Int) async throws -> CampaignResults {
        let (journal, done) = try openCampaign(spec, at: path)
        let total = spec.runs.count
        let runner = CampaignRunner(
            spec: spec, grounds: CampaignGrounds(catalogue: catalogue, tasks: spec.tasks), clock: surroundings.clock)
        let bar = ProgressLine.standardError(surroundings.variables)
        defer { bar.finish() }
        var count = done.count
        bar.show("runs", count: count, total: total)
        do {
            let runs = try await CampaignDrive(runner: runner, workers: workers).finish(after: done) { run in
                try journal.append(run)
                count += 1
                bar.show("runs", count: count, total: total)
            }
            try journal.sync()
            bar.finish()
            return CampaignResults(spec: spec, runs: runs)
        } catch is CancellationError {
            bar.finish()
            screen.message("\(count) of \(total) runs are in \(path); the same command goes on from there.")
            throw CancellationError()
        } catch let error as JournalError {
            throw WorkbenchError(error)
        }
    }

    /// The campaign's journal, begun or gone on with, and the runs it holds.
    private func openCampaign(
        _ spec: CampaignSpec, at path: String
    ) throws(WorkbenchError) -> (CampaignJournal, [CampaignRun]) {
        do throws(JournalError) {
            guard FileManager.default.fileExists(atPath: path) else {
                let header = CampaignHeader(
                    program: Program.version, time: surroundings.clock.milliseconds(), spec: spec)
                return (try CampaignJournal.create(path, header: header), [])
            }
            let contents = try CampaignContents.read(path)
            let differences = spec.differences(from: contents.header.spec)
            guard differences.isEmpty else { throw .otherCampaign(path, differences) }
            let journal = try CampaignJournal.resume(path, after: contents)
            if contents.tornBytes > 0 {
                screen.message("The last line of \(path) was not finished; its run is done again.")
            }
            if contents.runs.count < spec.runs.count, !contents.runs.isEmpty {
                screen.message("Going on after \(contents.runs.count) of \(spec.runs.count) runs.")
            }
            return (journal, contents.runs)
        } catch {
            throw WorkbenchError(error)
        }
    }
}

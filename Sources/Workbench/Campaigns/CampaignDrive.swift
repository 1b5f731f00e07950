import Foundation
import Sessions

/// Performs what is left of a campaign, several runs side by side, and records each in the order of the campaign.
///
/// A run that finishes before its turn is held back until those before it are recorded, so that the journal is the same
/// however many run side by side; a campaign that was killed does again what was not recorded, and nothing else.
struct CampaignDrive {
    let runner: CampaignRunner
    /// How many runs are performed side by side.
    let workers: Int

    /// - Parameters:
    ///   - done: the runs that are recorded already, which are the campaign's first.
    ///   - record: keeps a run; called in the campaign's order.
    /// - Returns: all runs, those done before first.
    func finish(
        after done: [CampaignRun], isolation: isolated (any Actor)? = #isolation,
        record: (CampaignRun) throws -> Void
    ) async throws -> [CampaignRun] {
        let names = runner.spec.runs
        let runner = runner
        return try await withThrowingTaskGroup(of: (Int, CampaignRun).self) { group in
            var runs = done
            var next = done.count
            var held: [Int: CampaignRun] = [:]
            func begin() {
                guard next < names.count else { return }
                let (place, name) = (next, names[next])
                group.addTask { (place, try await runner.run(name)) }
                next += 1
            }
            for _ in 0..<workers { begin() }
            while let (place, run) = try await group.next() {
                held[place] = run
                while let due = held.removeValue(forKey: runs.count) {
                    try record(due)
                    runs.append(due)
                }
                begin()
            }
            return runs
        }
    }
}

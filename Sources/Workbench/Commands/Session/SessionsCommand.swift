import ArgumentParser
import Foundation
import Sessions

/// Lists the journals in the sessions' directory.
struct SessionsCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("sessions", "the journals in ./sessions, with task, evaluations and HV")]
    static let configuration = described("sessions", "List the sessions of this directory.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let folder = notebook.surroundings.sessionsDirectory
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".jsonl")
        }
        format.show(SessionsReport(paths: files.sorted().map { folder + "/" + $0 }).table, on: notebook.screen)
    }
}

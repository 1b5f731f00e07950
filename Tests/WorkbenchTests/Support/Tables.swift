import Benchmarks
import Foundation
import TestSupport
import Testing

/// The tables that tests work with, imported once for all tests of the run.
enum Tables {
    /// A data directory with the made-up tables and a made-up device `here`.
    static let madeUp = Result { try MadeUpTables.dataDirectory { try MadeUpDevices.calibrate($0) } }

    /// The folder of the published tables, which `LLM_NAS_TABLES` names.
    static let source = ProcessInfo.processInfo.environment["LLM_NAS_TABLES"].map { URL(fileURLWithPath: $0) }

    /// Skips tests that check figures of the published tables where these are not.
    static let publishedAreHere: ConditionTrait = .enabled(
        if: source != nil, "it checks published figures: set LLM_NAS_TABLES to the folder of the published CSV tables")

    /// A data directory that holds the published tables and the device `here`.
    static let published = Result {
        // An error of its own: a requirement that failed once would pass unseen in the next test that asks.
        guard let source else { throw CocoaError(.fileNoSuchFile) }
        let folder = try FolderOfTheRun.make()
        _ = try TableImporter(dataDirectory: folder).import(directory: source)
        try MadeUpDevices.calibrate(folder)
        return folder
    }
}

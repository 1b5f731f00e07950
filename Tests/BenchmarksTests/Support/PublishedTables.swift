import Benchmarks
import Foundation
import Testing

/// The published tables, where the environment says they are.
enum PublishedTables {
    /// The folder that `LLM_NAS_TABLES` names.
    static let directory = ProcessInfo.processInfo.environment["LLM_NAS_TABLES"].map { URL(fileURLWithPath: $0) }

    /// Skips a suite where there are none.
    static let condition: ConditionTrait = .enabled(
        if: directory != nil, "set LLM_NAS_TABLES to the folder of the published CSV tables")

    /// One import for all tests of the run.
    static let imported = Result { () throws -> (store: BenchmarkStore, report: ImportReport) in
        let folder = try ScratchFolder()
        let source = try #require(directory)
        let report = try TableImporter(dataDirectory: folder.url).import(directory: source)
        return (try BenchmarkStore(directory: folder.url), report)
    }
}

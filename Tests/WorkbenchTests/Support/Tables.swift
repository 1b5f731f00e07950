import Benchmarks
import Foundation
import TestSupport
import Testing

/// The published tables, where the environment says they are, imported once for all tests of the run.
enum Tables {
    /// The folder that `LLM_NAS_TABLES` names.
    static let source = ProcessInfo.processInfo.environment["LLM_NAS_TABLES"].map { URL(fileURLWithPath: $0) }

    /// Skips tests where there are none.
    static let areHere: ConditionTrait = .enabled(
        if: source != nil, "set LLM_NAS_TABLES to the folder of the published CSV tables")

    /// A data directory that holds them and a made-up device `here`; nil where there are none, or where they cannot be imported.
    static let imported: TemporaryFolder? = {
        guard let source, let folder = try? TemporaryFolder(),
            (try? TableImporter(dataDirectory: URL(fileURLWithPath: folder.path)).import(directory: source)) != nil,
            (try? MadeUpDevices.calibrate(URL(fileURLWithPath: folder.path))) != nil
        else { return nil }
        return folder
    }()
}

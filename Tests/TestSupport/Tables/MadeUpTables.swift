import Benchmarks
import Foundation

/// The made-up tables on disk, written and imported once for all tests of the run and removed when it ends.
package enum MadeUpTables {
    /// The folder of the six CSV files, as a user would import them.
    package static let source = Result {
        let folder = try FolderOfTheRun.make()
        try MadeUpBenchmark().write(into: folder)
        return folder
    }

    /// A data directory that holds them; `prepare` adds what a test target keeps there.
    package static func dataDirectory(prepare: (URL) throws -> Void = { _ in }) throws -> URL {
        let folder = try FolderOfTheRun.make()
        _ = try TableImporter(dataDirectory: folder).import(directory: try source.get())
        try prepare(folder)
        return folder
    }
}

/// Folders that are removed when the process ends.
package enum FolderOfTheRun {
    /// A new, empty folder.
    package static func make() throws -> URL {
        let folder = root.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static let root: URL = {
        // `atexit` takes a function without a context, so the path is worked out there again.
        atexit { try? FileManager.default.removeItem(at: FolderOfTheRun.place) }
        return place
    }()

    private static var place: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("llm-nas-tests-\(getpid())")
    }
}

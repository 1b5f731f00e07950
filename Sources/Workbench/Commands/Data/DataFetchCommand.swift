import ArgumentParser
import Benchmarks
import Console
import Determinism
import Foundation

/// `data fetch`.
struct DataFetchCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("data fetch https://example.org/HW-NAS-Bench-v1_0.pickle --to tables", "goes on where it broke off")
    ]
    static let configuration = described(
        "fetch", "Download a benchmark file from an address of yours; a broken download goes on where it stopped.")

    @Argument(help: "The file's http or https address.")
    var address: String

    @Option(help: "The directory it goes to.", completion: .directory)
    var to = "."

    @Option(help: "What its SHA-256 must be.")
    var sha256: String?

    func run(in notebook: isolated Notebook) async throws {
        let screen = notebook.screen
        var digest: Digest?
        if let sha256 {
            guard let given = Digest(hex: sha256.lowercased()) else {
                throw WorkbenchError(.badArgument, "'\(sha256.prefix(80))' is no SHA-256: 64 hexadecimal digits.")
            }
            digest = given
        }
        do {
            let source = try FetchSource(address)
            let folder = URL(fileURLWithPath: (to as NSString).expandingTildeInPath)
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let name = source.url.lastPathComponent
            guard !name.isEmpty, name != "/" else {
                throw WorkbenchError(.badArgument, "The address \(address.prefix(120)) names no file.")
            }
            let file = folder.appendingPathComponent(name)
            let bar = ProgressLine.standardError(notebook.surroundings.variables)
            let fetch = FileFetch(source: source, destination: file, sha256: digest)
            defer { bar.finish() }
            let report = try await fetch.run { bar.show(name, count: $0.received, total: $0.total) }
            bar.finish()
            screen.result("\(file.path): \(report.size) bytes, sha256 \(report.sha256)")
            if report.resumedFrom > 0 { screen.message("\(report.resumedFrom) bytes of it were here already.") }
            screen.message("Next: `data import \(to)`.")
        } catch let error as BenchmarksError {
            if error.code == .cancelled { throw CancellationError() }
            throw WorkbenchError(.file, error.message, hint: error.hint)
        }
    }
}

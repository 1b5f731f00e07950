import ArgumentParser
import Benchmarks
import Console
import Foundation
import ZeroCost

/// `zerocost build`.
struct ZeroCostBuildCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("zerocost build --dataset cifar10 --out scores-cifar10.table", "all cells; goes on where it broke off"),
        Example(
            "zerocost build --dataset cifar100 --trunk scores-cifar10.table --out scores-cifar100.table",
            "nwot and zen do not look at the classifier, so they are CIFAR-10's"),
    ]
    static let configuration = described(
        "build", "Score all distinct cells for one dataset and write a score table.",
        discussion: """
            Finished shards are kept in the shard folder; the same command goes on with what is missing. A table in \
            Sources/ZeroCost/Resources is the one that `zerocost show` reads.
            """)

    @Option(help: "cifar10, cifar100 or in16.")
    var dataset: String

    @Option(help: "The file to write.", completion: .file())
    var out: String

    @Option(help: "Threads; each scores cells of its own.")
    var workers = 2

    @Option(help: "The folder of finished shards (default: the file's name with .shards).", completion: .directory)
    var shards: String?

    @Option(help: "A finished table with images of the same size, seed and batch, for the scores of the trunk alone.")
    var trunk: String?

    @OptionGroup var options: ScoreOptions

    func validate() throws {
        if !(1...256).contains(workers) {
            throw ValidationError("--workers takes a whole number from 1 to 256, not \(workers).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let screen = notebook.screen
        do {
            let build = try prepared()
            let bar = ProgressLine.standardError(notebook.surroundings.variables)
            defer { bar.finish() }
            try await build.run(workers: workers) { bar.show(dataset, count: $0, total: build.count) }
            bar.finish()
            let data = try build.table(date: Self.date(notebook.surroundings.clock.milliseconds()))
            do {
                try data.write(to: file(out), options: .atomic)
            } catch {
                throw WorkbenchError(.file, "\(out) cannot be written: \(error.localizedDescription)")
            }
            screen.result("\(out): \(build.count) cells, \(data.count) bytes")
            screen.message("Its shards are in \(folder.path); the table needs them no more.")
        } catch let error as EngineError {
            throw WorkbenchError(error)
        }
    }

    private func prepared() throws -> ScoreBuild {
        let known = try Dataset.named(dataset).scored
        let (recipe, input) = try options.recipe(known)
        let shared: ScoreTable? = try trunk.map { path in
            let other = try ScoreTable.read(file(path))
            return other
        }
        return try ScoreBuild(recipe, shards: folder, input: input, trunk: shared)
    }

    private var folder: URL { file(shards ?? out + ".shards") }

    private func file(_ path: String) -> URL { URL(fileURLWithPath: (path as NSString).expandingTildeInPath) }

    /// `2026-11-21`, in Greenwich.
    private static func date(_ milliseconds: Int64) -> String {
        let day = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        return String(day.ISO8601Format().prefix(10))
    }
}

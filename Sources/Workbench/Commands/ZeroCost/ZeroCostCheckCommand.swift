import ArgumentParser
import Console
import Foundation
import ZeroCost

/// `zerocost check`.
struct ZeroCostCheckCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("zerocost check proxies.json", "worst difference of each proxy"),
        Example("zerocost check proxies.json --all", "every cell and proxy"),
        Example("zerocost check proxies.json --moved 8", "and what rounding makes of those that miss"),
    ]
    static let configuration = described(
        "check", "Compare our proxies with a file of reference values, on identical weights and images.",
        discussion: """
            The file lists cells with seed, batch and affine; weights and images come from a counter generator that \
            the reference used too. Allowed is a relative difference of 1e-3 (grasp 1e-2) from double precision, or \
            what the reference's own single precision misses it by. --moved computes cells that miss it again, with \
            the last bit of every number of the images moved at random: a rectifier that nearly balances opens in one \
            rounding and not in another.
            """)

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Every cell and proxy, not only the worst.")
    var all = false

    @Option(help: "How often cells that miss the aim are computed again with the images' last bits moved.")
    var moved = 0

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if !(0...1000).contains(moved) {
            throw ValidationError("--moved takes a whole number from 0 to 1000, not \(moved).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        do {
            let reference = try ReferenceFile(URL(fileURLWithPath: (file as NSString).expandingTildeInPath))
            let computer = try ProxyComputer()
            var report = ReferenceReport(showsAll: all)
            let bar = ProgressLine.standardError(notebook.surroundings.variables)
            defer { bar.finish() }
            for (number, reference) in reference.cases.enumerated() {
                bar.show("cells", count: number, total: nil)
                if Task.isCancelled { throw CancellationError() }
                report.add(reference.name, try reference.comparisons(by: computer, draws: moved))
            }
            bar.finish()
            format.show(report.table, on: notebook.screen)
            if !format.isForMachines { notebook.screen.message(report.summary) }
        } catch let error as EngineError {
            throw WorkbenchError(error)
        }
    }
}

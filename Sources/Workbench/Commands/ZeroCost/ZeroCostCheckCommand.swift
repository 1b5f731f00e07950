import ArgumentParser
import Foundation
import ZeroCost

/// `zerocost check`.
struct ZeroCostCheckCommand: WorkbenchCommand {
    static let examples = [
        Example("zerocost check proxies.json", "worst difference of each proxy"),
        Example("zerocost check proxies.json --all", "every cell and proxy"),
    ]
    static let configuration = described(
        "check", "Compare our proxies with a file of reference values, on identical weights and images.",
        discussion: """
            The file lists cells with seed, batch and affine; weights and images come from a counter generator that \
            the reference used too. Allowed is a relative difference of 1e-3 (grasp 1e-2) from double precision, or \
            what the reference's own single precision misses it by.
            """)

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Every cell and proxy, not only the worst.")
    var all = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        if notebook.isReplay { return }
        do {
            let reference = try ReferenceFile(URL(fileURLWithPath: (file as NSString).expandingTildeInPath))
            let computer = try ProxyComputer()
            var report = ReferenceReport(showsAll: all)
            let bar = ProgressLine.standardError(notebook.surroundings.variables)
            defer { bar.finish() }
            for (number, reference) in reference.cases.enumerated() {
                bar.show("cells", count: number, total: nil)
                if Task.isCancelled { throw CancellationError() }
                report.add(reference.name, ReferenceComparison.all(try reference.scores(by: computer), with: reference))
            }
            bar.finish()
            format.show(report.table, on: notebook.screen)
            if !format.isForMachines { notebook.screen.message(report.summary) }
        } catch let error as EngineError {
            throw WorkbenchError(error)
        }
    }
}

import ArgumentParser
import Benchmarks
import Console
import Foundation
import ZeroCost

/// `device calibrate`.
struct DeviceCalibrateCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("device calibrate", "measures this computer and adds it as the device 'here'"),
        Example("device calibrate --dataset cifar10 --rounds 5 --sample 10", "quicker, for one dataset"),
    ]
    static let configuration = described(
        "calibrate", "Measure this computer: each piece of networks, and a sample of networks end to end.",
        discussion: """
            One image at a time, on one core, after a warm-up; a reading is the shortest of three bursts, a figure the \
            median over rounds. Rounds that are far apart (half the range between quartiles, in the middle of all \
            figures) are warned of above \(percent(warnedSpread)) and refused above \(percent(refusedSpread)), unless \
            --force takes them. A latency is the sum over a network's pieces, corrected where whole networks show that \
            this is better. Sessions keep the figures they were made with.
            """)

    /// chosen: a table's own error is of that size.
    private static let warnedSpread = 0.05
    /// chosen: beyond it the order of networks is the noise's.
    private static let refusedSpread = 0.25

    private static func percent(_ share: Double) -> String { OwnDeviceReport.percent(share) }

    @Option(help: "Only for this dataset; as often as you like (default: all).")
    var dataset: [String] = []

    @Option(help: "How often each thing is read.")
    var rounds = 11

    @Option(help: "How many whole networks are measured for each image size.")
    var sample = 30

    @Flag(help: "Keep figures however far rounds are apart.")
    var force = false

    func validate() throws {
        if !(3...1000).contains(rounds) {
            throw ValidationError("--rounds takes a whole number from 3 to 1000, not \(rounds).")
        }
        if !(5...1000).contains(sample) {
            throw ValidationError("--sample takes a whole number from 5 to 1000, not \(sample).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let datasets = try chosen()
        let probe = HereProbe(shapes: datasets.map(\.shape), rounds: rounds, sample: sample)
        let bar = ProgressLine.standardError(notebook.surroundings.variables)
        defer { bar.finish() }
        let measurement: HereMeasurement
        do {
            measurement = try probe.run { bar.show("measuring", count: $0, total: $1) }
        } catch let error as EngineError {
            throw WorkbenchError(.device, error.message, hint: error.hint)
        }
        bar.finish()
        try check(measurement, notebook)
        let device = try HereDevice.made(
            of: measurement, for: datasets, rounds: rounds, at: notebook.surroundings.clock.milliseconds())
        do {
            try notebook.catalogue.shelf.keep(device)
        } catch {
            throw WorkbenchError(.file, error.message, hint: error.hint)
        }
        ReportFormat.plain.show(OwnDeviceReport(device: device).table, on: notebook.screen)
        notebook.screen.message("Next: `task \(datasets.first?.name ?? "cifar10") here`.")
    }

    private func chosen() throws(WorkbenchError) -> [Dataset] {
        var named: [Dataset] = []
        for name in dataset {
            guard let known = Dataset(name: name) else {
                throw .unknownName("dataset", name, known: Dataset.allCases.map(\.name))
            }
            named.append(known)
        }
        return named.isEmpty ? Dataset.allCases : Dataset.allCases.filter(named.contains)
    }

    /// Refuses or warns where rounds disagree or the thread could not be held to a core.
    private func check(_ measurement: HereMeasurement, _ notebook: isolated Notebook) throws(WorkbenchError) {
        let spread = measurement.spread
        if spread > Self.refusedSpread, !force { throw .roundsDisagree(spread, allowed: Self.refusedSpread) }
        if spread > Self.warnedSpread {
            notebook.warn(
                "Rounds are \(Self.percent(spread)) apart, more than \(Self.percent(Self.warnedSpread)): is something else "
                    + "running?")
        }
        if measurement.core == nil {
            notebook.warn("The system does not let a thread be held to a core; figures may wander.")
        }
    }
}

extension WorkbenchError {
    static func roundsDisagree(_ spread: Double, allowed: Double) -> WorkbenchError {
        WorkbenchError(
            .device,
            "Rounds are \(OwnDeviceReport.percent(spread)) apart, more than \(OwnDeviceReport.percent(allowed)); nothing was changed.",
            hint: "Try again when less is running, with more --rounds, or take them all the same with --force.")
    }
}

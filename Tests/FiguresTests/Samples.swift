import Figures
import Foundation

/// Small figures that between them use every kind of layer.
enum Samples {
    static let pareto = Figure(
        x: FigureAxis("Latency on raspi4", unit: "ms"), y: FigureAxis("Test accuracy", unit: "%"),
        layers: [
            FigureLayer(
                .points([PlotPoint(2, 80), PlotPoint(3.3, 84.25), PlotPoint(9, 90), PlotPoint(12, 88.5)]), role: .cloud,
                legend: "evaluated"),
            FigureLayer(
                .steps([PlotPoint(1.5, 81), PlotPoint(4, 90), PlotPoint(11, 94)], markers: .none), role: .truth,
                legend: "true front"),
            FigureLayer(
                .steps([PlotPoint(2, 80), PlotPoint(3.3, 84.25), PlotPoint(9, 90)]), role: .subject,
                legend: "found front"),
        ], provenance: ["session tour, seed 7", "data sha256:1f0e"])

    static let progress = Figure(
        x: FigureAxis("Evaluations"), y: FigureAxis("Hypervolume"),
        layers: [
            FigureLayer(
                .band([BandPoint(10, low: 0.6, high: 0.8), BandPoint(100, low: 0.9, high: 0.95)]), role: .series(0)),
            FigureLayer(
                .line([PlotPoint(10, 0.7), PlotPoint(50, .nan), PlotPoint(100, 0.93)], markers: .every(2)),
                role: .series(0), legend: "LLM_NAS"),
            FigureLayer(
                .intervals([IntervalPoint(100, 0.9, low: 0.85, high: 0.92)]), role: .series(1), legend: "50% {x}"),
            FigureLayer(.horizontalRule(1), role: .remark, legend: "true front"),
            FigureLayer(.verticalRule(60), role: .remark),
            FigureLayer(.texts([PlacedText("knee & heel", x: 60, y: 0.8)]), role: .remark),
        ], legend: .inside(.bottomRight), provenance: ["session tour"], showsProvenance: true)

    static let niches = Figure(
        panels: (0..<4).map { niche in
            FigurePanel(
                title: "niche \(niche)", x: FigureAxis("Latency", unit: "ms", scale: .logarithmic),
                y: FigureAxis("Accuracy"),
                layers: [
                    FigureLayer(
                        .points(
                            niche == 2 ? [] : [PlotPoint(1 + Double(niche), 70), PlotPoint(8, 75 + Double(niche))]),
                        role: .series(niche), legend: "niche \(niche)")
                ])
        }, columns: 2, sharesAxes: true)

    static let bars = Figure(
        x: FigureAxis("", ticks: .slanted([NamedTick(0, "edge_gpu"), NamedTick(1, "fpga 100%")])),
        y: FigureAxis("Share"),
        layers: [
            FigureLayer(
                .bars([IntervalPoint(0, 0.9, low: 0.8, high: 0.95), IntervalPoint(1, 0.7)], width: 0.4),
                role: .series(1), legend: "NSGA-II")
        ], legend: .right)

    static func heatMap() throws -> Figure {
        let grid = try FigureGrid(rows: [[0.25, nil, 1], [0.5, 0.75, 0]], label: "share found", decimals: 2)
        return Figure(
            x: FigureAxis("device", ticks: .named([NamedTick(0, "a"), NamedTick(1, "b"), NamedTick(2, "c")])),
            y: FigureAxis("niche", ticks: .every(1)), layers: [FigureLayer(.heatMap(grid), role: .series(0))])
    }

    static func all() throws -> [(name: String, figure: Figure)] {
        [("pareto", pareto), ("progress", progress), ("niches", niches), ("bars", bars), ("heatmap", try heatMap())]
    }
}

/// A folder of a test's own, removed at its end.
final class Scratch: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("figures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Everything in the folder, hidden files too.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

    /// A program of one's own that stands in for gnuplot.
    func program(_ body: String) throws -> String {
        let file = path + "/stand-in"
        try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return file
    }
}

/// Whether gnuplot can be run here.
let hasGnuplot: Bool = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/gnuplot")
}

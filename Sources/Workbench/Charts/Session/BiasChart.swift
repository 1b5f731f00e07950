import Figures
import Search

/// The proposals' bias over the generations, one panel a measure, over the band that 95 % of random proposals keep to.
struct BiasChart {
    let figure: Figure

    /// - Parameter generations: those in which a designer was asked; a generation without a readable cell has no point.
    init(_ source: ChartSource, _ generations: [GenerationBias]) throws(WorkbenchError) {
        let shown = generations.filter { !$0.readings.isEmpty }
        guard !shown.isEmpty else { throw .nothingProposed() }
        let measures: [GenerationBias.Measure] = [.duplicates, .niches, .operators, .entropy]
        figure = Figure(
            panels: measures.map { Self.panel($0, shown) }, columns: 2,
            provenance: source.provenance + [
                "null: \(GenerationBias.draws) draws of as many random cells a generation, put to the same niches"
            ], aspect: 0.95)
    }

    private static func panel(_ measure: GenerationBias.Measure, _ generations: [GenerationBias]) -> FigurePanel {
        let points = generations.compactMap { bias in
            bias[measure].map { (Double(bias.generation), $0, scale(measure, bias)) }
        }
        // A single generation has no width for a band to be seen in.
        let margin = points.count == 1 ? 0.25 : 0
        let band = points.flatMap { x, reading, scale in
            (margin > 0 ? [x - margin, x + margin] : [x]).map {
                BandPoint($0, low: reading.lower * scale, high: reading.upper * scale)
            }
        }
        let values = points.map { PlotPoint($0.0, $0.1.value * $0.2) }
        return FigurePanel(
            x: FigureAxis("generation", ticks: .every(step(generations))), y: axis(measure),
            layers: [
                FigureLayer(.band(band), role: .truth, legend: "95 % of random proposals"),
                FigureLayer(.line(values, markers: .all), role: .subject, legend: "proposals"),
            ])
    }

    /// Duplicates are shown as a share of the cells, so that generations of unlike size compare.
    private static func scale(_ measure: GenerationBias.Measure, _ bias: GenerationBias) -> Double {
        measure == .duplicates || measure == .refused ? 100 / Double(max(bias.cells, 1)) : 1
    }

    private static func axis(_ measure: GenerationBias.Measure) -> FigureAxis {
        switch measure {
        case .duplicates: FigureAxis("duplicates", unit: "%", range: .from(0))
        case .refused: FigureAxis("refused", unit: "%", range: .from(0))
        case .niches: FigureAxis("distance, niches", range: .between(0, 1))
        case .operators: FigureAxis("distance, operators", range: .between(0, 1))
        case .entropy: FigureAxis("entropy", unit: "bits", range: .from(0))
        }
    }

    /// About five ticks, at whole generations.
    private static func step(_ generations: [GenerationBias]) -> Double {
        let numbers = generations.map(\.generation)
        let width = (numbers.max() ?? 1) - (numbers.min() ?? 1)
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
        return Double(steps.first { width / $0 <= 5 } ?? 1000)
    }
}

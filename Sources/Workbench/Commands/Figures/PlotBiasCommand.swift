import ArgumentParser
import Figures

/// `plot bias`.
struct PlotBiasCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [Example("plot bias", "duplicates, distances and entropy of the proposals, by generation")]
    static let configuration = described(
        "bias", "How far the proposals of each generation are from chance; `help bias` tells the measures.")

    @OptionGroup var output: PlotOutput

    func run(in notebook: isolated Notebook) async throws {
        let source = try ChartSource(
            state: notebook.state, problem: try notebook.problem(), partition: try notebook.partition(),
            name: notebook.name)
        try await notebook.draw(try BiasChart(source, try notebook.biases()).figure, kind: "bias", to: output)
    }
}

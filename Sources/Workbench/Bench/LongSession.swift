import Determinism
import Search
import SearchSpaces

/// A made-up search of any length, for measuring what a long session costs.
enum LongSession {
    /// A generation's five events: one answer of 1.5 kB, ten evaluations.
    static func events(ofGeneration generation: Int) -> [SearchEvent] {
        let children = (0..<10).map { child(generation, $0) }
        let orders = children.map { ChildOrder(variation: .mutation, parents: $0.origin.parents) }
        let plan = GenerationPlan(
            number: generation, method: .coEvolution, orders: [NicheOrder(niche: 0, children: orders)])
        let evaluations = children.enumerated().map { evaluation(generation, $0, $1) }
        let report = GenerationReport(
            number: generation, evaluations: generation * 10, frontSize: 12, accepted: 10, refused: [:], span: nil,
            front: nil)
        return [
            .generationBegan(plan), .answered(answer(generation)),
            .proposed(ProposalOutcome(niche: 0, generation: generation, accepted: children, refused: [])),
            .evaluated(EvaluationBatch(generation: generation, evaluations: evaluations)),
            .generationFinished(report),
        ]
    }

    private static func child(_ generation: Int, _ place: Int) -> Child {
        let space = NASBench201()
        let index = ((generation - 1) * 10 + place) % (space.size ?? 1)
        return Child(
            architecture: space.architecture(at: index) ?? Architecture([0]), niche: 0,
            origin: Origin(variation: .mutation, parents: [place + 1], rationale: "one edge of its parent changed"))
    }

    private static func evaluation(_ generation: Int, _ place: Int, _ child: Child) -> Evaluation {
        let error = 8.5 + Double(place) / 7
        let latency = 3.25 + Double(generation % 97) / 13
        return Evaluation(
            number: (generation - 1) * 10 + place + 1, architecture: child.architecture, niche: 0,
            generation: generation, values: [error, latency], origin: child.origin)
    }

    private static func answer(_ generation: Int) -> DesignerAnswer {
        DesignerAnswer(
            purpose: .propose, generation: generation, niche: 0, prompt: Digest(of: "\(generation)"), text: text,
            promptTokens: 900, answerTokens: 400, isEstimated: false, isCut: false)
    }

    private static let text = String(repeating: "{\"architecture_code\":\"|nor_conv_3x3~0|\"}\n", count: 36)
}

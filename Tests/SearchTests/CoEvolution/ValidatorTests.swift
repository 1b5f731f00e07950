import Determinism
import SearchSpaces
import TestSupport
import Testing

@testable import Search

@Suite struct ValidatorTests {
    private func code(_ digits: String) throws -> String { Bench.space.text(of: try Bench.cell(digits)) }

    /// One niche's answer with these codes, checked against an archive that holds `known` as number 1.
    private func outcome(
        _ codes: [String], niche: Int = 1, wanted: Int = 4, known: String? = nil, accepted: [Child] = []
    ) throws -> ProposalOutcome {
        var state = SearchState()
        state.apply(.partitioned(try Bench.partition().spec))
        let order = NicheOrder(
            niche: niche,
            children: Array(repeating: ChildOrder(variation: .free, parents: []), count: wanted))
        state.apply(.generationBegan(GenerationPlan(number: 1, method: .coEvolution, orders: [order])))
        if let known {
            let cell = try Bench.cell(known)
            let evaluation = Evaluation(
                number: 1, architecture: cell, representative: Bench.space.representative(of: cell), niche: niche,
                generation: 0, values: [1, 1], origin: Origin(variation: .start))
            state.apply(.evaluated(EvaluationBatch(generation: 0, evaluations: [evaluation])))
        }
        if !accepted.isEmpty {
            state.apply(.proposed(ProposalOutcome(niche: 0, generation: 1, accepted: accepted, refused: [])))
        }
        let children = codes.map { "{\"architecture_code\": \"\($0)\", \"parents\": [1, 99]}" }
        let answer = DesignerAnswer(
            purpose: .propose, generation: 1, niche: niche, prompt: Digest(of: ""),
            text: "{\"children\": [\(children.joined(separator: ","))]}", promptTokens: 0, answerTokens: 0,
            isEstimated: false, isCut: false)
        var validator = Validator(problem: Bench.problem, partition: try Bench.partition(), state: state)
        return validator.outcome(of: answer, order: order)
    }

    private func refusal(_ outcome: ProposalOutcome) throws -> Refusal {
        #expect(outcome.accepted.isEmpty && outcome.refused.count == 1)
        return try #require(outcome.refused.first)
    }

    @Test func `a new feasible cell of the niche passes, with the parents that exist`() throws {
        let passed = try outcome([try code("000300")], known: "300002")
        #expect(passed.refused.isEmpty)
        #expect(
            passed.accepted == [
                Child(
                    architecture: try Bench.cell("000300"), niche: 1, origin: Origin(variation: .mutation, parents: [1])
                )
            ])
    }

    @Test func `a text that is no cell is malformed, with what the space says of it`() throws {
        let wrong = try refusal(try outcome(["|conv~0|+|none~0|none~1|+|none~0|none~1|none~2|"]))
        #expect(wrong.reason == .malformed)
        #expect(
            wrong.detail == """
                'conv' on edge 0-1 is not an operator: none, skip_connect, nor_conv_1x1, nor_conv_3x3, avg_pool_3x3.
                """)
        let edge = try refusal(try outcome(["|none~1|+|none~0|none~1|+|none~0|none~1|none~2|"]))
        #expect(edge.reason == .malformed)
        #expect(edge.detail.contains("input 'none~1' of node 1 is not of the form OPERATOR~0"))
    }

    @Test func `a cut-off cell is infeasible`() throws {
        let refused = try refusal(try outcome([try code("300000")]))
        #expect(refused.reason == .infeasible && refused.detail == "cut-off on made-up bench")
        #expect(refused.excerpt == (try code("300000")))
    }

    @Test func `a cell of another niche is refused with both niches named`() throws {
        let usable = try refusal(try outcome([try code("300330")]))
        #expect(usable.reason == .outsideNiche)
        #expect(usable.detail == "it belongs to niche 3 (3 x nor_conv_3x3), not 1")
    }

    @Test func `a cell that was evaluated is known, also in isomorphic form`() throws {
        #expect(try refusal(try outcome([try code("100300")], known: "100300")).reason == .known)
        // 0 -skip-> 1 -3x3-> 3 computes what the edge 0-3 with a 3x3 alone does.
        let twin = try refusal(try outcome([try code("100030")], known: "000300"))
        #expect(twin.reason == .known && twin.detail == "it computes what #1 computes")
    }

    @Test func `a cell that this generation holds is repeated, also across niches`() throws {
        let twice = try outcome([try code("000300"), try code("100030")])
        #expect(twice.accepted.count == 1)
        #expect(twice.refused.map(\.reason) == [.repeated])
        #expect(twice.refused.map(\.detail) == ["this generation holds it already"])
        let elsewhere = Child(architecture: try Bench.cell("000300"), niche: 0, origin: Origin(variation: .free))
        #expect(try refusal(try outcome([try code("000300")], accepted: [elsewhere])).reason == .repeated)
    }

    @Test func `children beyond the order are surplus, refused ones not counted`() throws {
        let codes = [try code("300000"), try code("000300"), try code("030002"), try code("000302")]
        let outcome = try outcome(codes, wanted: 1)
        #expect(outcome.accepted.map(\.architecture) == [try Bench.cell("000300")])
        #expect(outcome.refused.map(\.reason) == [.infeasible, .surplus, .surplus])
        #expect(outcome.refused.last?.detail == "1 children were asked for")
    }

    @Test func `by cell a twin is new, by class it is known, and no cell is new twice`() throws {
        let twins = try twins()
        for (novelty, passed) in [(Novelty.byClass, 1), (.byCell, 2)] {
            var validator = Validator(
                problem: Bench.problem, partition: try Bench.partition(), novelty: novelty, state: SearchState())
            let order = NicheOrder(niche: nil, children: [])
            let outcome = validator.outcome(of: twins + twins, origin: .free, order: order, generation: 1)
            #expect(outcome.accepted.count == passed && outcome.refused.count == 4 - passed)
        }
    }

    /// Two usable cells of one isomorphism class.
    private func twins() throws -> [Architecture] {
        let one = try Bench.cell("000300")
        let name = Bench.space.representative(of: one)
        let other = try #require(
            (0..<(Bench.space.size ?? 0)).lazy.compactMap(Bench.space.architecture(at:)).first { cell in
                guard case .usable = Bench.problem.standing(of: cell) else { return false }
                return cell != one && Bench.space.representative(of: cell) == name
            })
        return [one, other]
    }

    @Test func `an unreadable answer is one refusal`() throws {
        var validator = Validator(problem: Bench.problem, partition: try Bench.partition(), state: SearchState())
        let answer = DesignerAnswer(
            purpose: .propose, generation: 1, niche: 2, prompt: Digest(of: ""), text: "No.", promptTokens: 0,
            answerTokens: 0, isEstimated: false, isCut: false)
        let outcome = validator.outcome(of: answer, order: nil)
        #expect(
            outcome.refused == [
                Refusal(reason: .unreadable, excerpt: "No.", detail: "the answer held no JSON object")
            ])
    }

    @Test func `a flood of refusals keeps every reason but twenty texts`() throws {
        let outcome = try outcome(Array(repeating: "no cell", count: 50))
        #expect(outcome.refused.count == 50)
        #expect(outcome.refused.allSatisfy { $0.reason == .malformed })
        #expect(outcome.refused.count { !$0.detail.isEmpty } == 20)
    }

    @Test(arguments: [
        "\u{1B}[31mred", "a\u{202E}b", "a\u{2066}b", "tab\tnul\u{0}", "\u{9B}0m", "\u{200B}", "\u{FEFF}x",
        "a\u{2028}b\u{2029}",
    ])
    func `no control or direction character survives in a refusal`(text: String) {
        let refusal = Refusal(reason: .malformed, excerpt: text, detail: text)
        for scalar in (refusal.excerpt + refusal.detail).unicodeScalars {
            #expect(
                ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
                    scalar.properties.generalCategory))
        }
    }

    @Test func `an excerpt is cut to 160 scalars`() {
        let marks = "e" + String(repeating: "\u{301}", count: 5000)
        #expect(Refusal(reason: .malformed, excerpt: marks, detail: "").excerpt.unicodeScalars.count == 161)
    }
}

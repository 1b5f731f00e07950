import Foundation
import Search
import Testing

@testable import Workbench

/// Where evaluated cells came from.
@Suite struct LineageTests {
    @Test func everyEvaluationsLineageEndsAtTheStartAndKnowsItsWords() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let problem = try await notebook.problem()
        let state = await notebook.state
        let records = await notebook.searchRecords
        for evaluation in state.search.archive.evaluations {
            let lineage = Lineage(of: evaluation.number, in: state, records, problem: problem)
            #expect(lineage.ancestors.first?.evaluation == evaluation)
            for ancestor in lineage.ancestors {
                #expect(ancestor.evaluation.origin.parents.allSatisfy { lineage[$0] != nil })
                guard ancestor.evaluation.generation > 0 else {
                    #expect(ancestor.proposal == nil && ancestor.evaluation.origin.parents.isEmpty)
                    continue
                }
                // The answer that is shown names the cell, and the prompt is the one it answered.
                let proposal = try #require(ancestor.proposal)
                #expect(proposal.answer.text.contains(problem.space.text(of: ancestor.evaluation.architecture)))
                #expect(proposal.prompt?.digest == proposal.answer.prompt)
                for rule in proposal.rules { #expect(proposal.prompt?.user.contains(rule.text) == true) }
            }
        }
    }

    @Test func aLineageReadsAsRecorded() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let archive = await notebook.state.search.archive
        // One whose parent was proposed too, so that a chain of two and the parent's own words are shown.
        let youngest = try #require(
            archive.evaluations.last { evaluation in
                evaluation.origin.parents.first.flatMap { archive[$0] }.map { $0.generation > 0 } ?? false
            })
        let cells = [
            "mark '#\(youngest.number)' 'the youngest'", "lineage '#\(youngest.number)'",
            "lineage '#\(youngest.origin.parents[0])' --words", "lineage '#1'", "lineage '#999'", "lineage 15624",
            "lineage nonsense",
        ]
        expectSnapshot(await desk.transcript(of: cells, in: notebook), "lineage.txt")
    }

    @Test func theJSONHoldsTheSame() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let archive = await notebook.state.search.archive
        let youngest = try #require(archive.evaluations.last { !$0.origin.parents.isEmpty })
        #expect(await notebook.run("lineage '#\(youngest.number)' --json") == .done)
        let entries = try JSONDecoder().decode([Entry].self, from: Data(desk.take().utf8))
        #expect(entries.first?.number == youngest.number && entries.first?.parents == youngest.origin.parents)
        #expect(Set(entries.map(\.number)).isSuperset(of: youngest.origin.parents))
        #expect(entries.first?.proposal?.designer == "offline designer")
        #expect(entries.first?.proposal?.prompt?.contains("Propose") == true)
    }

    @Test func aCellThatComputesTheSameHasItsLineage() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        let problem = try await notebook.problem()
        let archive = await notebook.state.search.archive
        let known = Set(archive.evaluations.map(\.architecture))
        let twin = try #require(
            (0..<15_625).lazy.compactMap { problem.space.architecture(at: $0) }.first { cell in
                !known.contains(cell) && archive.evaluation(ofClass: problem.space.representative(of: cell)) != nil
            })
        let index = try #require(problem.space.index(of: twin))
        #expect(await notebook.run("lineage \(index)") == .done)
        #expect(desk.take().contains("\(index) computes what "))
    }

    private struct Entry: Decodable {
        let number: Int
        let parents: [Int]
        let proposal: Asked?

        struct Asked: Decodable {
            let designer: String?
            let prompt: String?
        }
    }
}

import Determinism
import Search

/// A lineage for other programs: an array, the evaluation asked about first.
struct LineageJSON: Encodable {
    let lineage: Lineage
    let problem: TableProblem

    /// Canonical JSON on one line.
    /// - Throws: what encoding throws when a figure is not finite, which none of a table is.
    func text() throws -> String { try CanonicalJSON.text(self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for ancestor in lineage.ancestors { try container.encode(Entry(ancestor, problem)) }
    }

    private struct Entry: Encodable {
        let number: Int
        let index: Int?
        let cell: String
        let mark: String?
        let niche: Int
        let generation: Int
        let values: [String: Double]
        let variation: String
        let parents: [Int]
        let rationale: String
        let proposal: Asked?

        init(_ ancestor: Ancestor, _ problem: TableProblem) {
            let evaluation = ancestor.evaluation
            number = evaluation.number
            index = problem.space.index(of: evaluation.architecture)
            cell = problem.space.text(of: evaluation.architecture)
            mark = ancestor.mark
            niche = evaluation.niche
            generation = evaluation.generation
            values = Dictionary(
                zip(problem.objectives.map(\.rawValue), evaluation.values), uniquingKeysWith: { first, _ in first })
            variation = evaluation.origin.variation.rawValue
            parents = evaluation.origin.parents
            rationale = evaluation.origin.rationale
            proposal = ancestor.proposal.map(Asked.init)
        }
    }

    private struct Asked: Encodable {
        let designer: String?
        let notebookCell: Int
        let promptDigest: Digest
        let system: String?
        let prompt: String?
        let answer: String
        let rules: [Rule]

        init(_ proposal: Ancestor.Proposal) {
            designer = proposal.designer?.description
            notebookCell = proposal.cell
            promptDigest = proposal.answer.prompt
            system = proposal.prompt?.system
            prompt = proposal.prompt?.user
            answer = proposal.answer.text
            rules = proposal.rules
        }
    }
}

import Determinism
import Search

/// A prompt in words with what it was made of.
struct ShownPrompt {
    let prompt: DesignPrompt
    let text: PromptText
    let provenance: PromptProvenance
    /// What the journal says it was; nil for one that was not asked yet.
    let recorded: Digest?
}

/// Where every part of a prompt is from.
struct PromptReport {
    private let shown: ShownPrompt
    private let session: String

    init(_ shown: ShownPrompt, session: String) {
        self.shown = shown
        self.session = session
    }

    /// In a few lines, for people.
    var origin: String {
        let prompt = shown.prompt
        let source = shown.provenance
        func list(_ numbers: [Int]) -> String {
            numbers.isEmpty ? "none" : numbers.map { "#\($0)" }.joined(separator: " ")
        }
        let again = prompt.repair.map { ", repair \($0.number)" } ?? ""
        return """
            session \(session), generation \(prompt.generation), niche \(prompt.niche.number), \
            \(prompt.purpose.rawValue)\(again), template \(source.template)
            parents \(list(source.parents)), results \(list(source.results)), \
            rules \(source.rules.isEmpty ? "none" : source.rules.joined(separator: " ")), refusals \(source.refusals)
            about \(source.tokens) tokens, digest \(shown.text.digest.short)\(standing)
            """
    }

    private var standing: String {
        guard let recorded = shown.recorded else { return "; not asked yet" }
        return recorded == shown.text.digest
            ? "; asked, and answered in the journal"
            : "; the journal has \(recorded.short): it was worded otherwise then"
    }

    /// For machines.
    func json() throws(WorkbenchError) -> String {
        let prompt = shown.prompt
        let form = Form(
            session: session, purpose: prompt.purpose, generation: prompt.generation, niche: prompt.niche.number,
            repair: prompt.repair?.number, provenance: shown.provenance, digest: shown.text.digest,
            recorded: shown.recorded, system: shown.text.system, user: shown.text.user)
        do {
            return try CanonicalJSON.text(form)
        } catch {
            throw WorkbenchError(.program, "The prompt has no JSON: \(error).")
        }
    }

    private struct Form: Encodable {
        let session: String
        let purpose: DesignPrompt.Purpose
        let generation: Int
        let niche: Int
        let repair: Int?
        let provenance: PromptProvenance
        let digest: Digest
        let recorded: Digest?
        let system: String
        let user: String
    }
}

import Determinism
import Search
import SearchSpaces
import Sessions

extension Notebook {
    /// The prompt that a niche would get if a generation began now.
    func nextPrompt(_ purpose: DesignPrompt.Purpose, ofNiche niche: Int) throws(WorkbenchError) -> ShownPrompt {
        let problem = try problem()
        try checkNiche(niche)
        let engine = try engine(upTo: .max, settings: state.settings)
        let prompt = engine.preview(purpose, ofNiche: niche, in: state.search)
        return shown(prompt, in: problem.space, templates: state.templates, recorded: nil)
    }

    /// A prompt that was asked, made again from what was known then.
    ///
    /// The journal is folded up to the answer; what the search wants there is what it wanted then.
    func askedPrompt(_ call: CallName) throws(WorkbenchError) -> ShownPrompt {
        let problem = try problem()
        try checkNiche(call.niche)
        var past = SessionState(seed: state.seed)
        var found: (before: SessionState, answer: DesignerAnswer)?
        for (place, record) in session.records.enumerated() {
            if case .search(.answered(let answer)) = record.event, answer.call == call { found = (past, answer) }
            past.apply(record, after: session.records[..<place])
        }
        guard let (before, answer) = found, before.task == state.task,
            before.search.partition == state.search.partition
        else { throw .notAsked(call) }
        let engine = try engine(
            upTo: .max, settings: before.settings, repairs: SearchSettings.usualRepairs)
        var unlimited = before.search
        unlimited.apply(.budgeted(Budget()))
        guard case .consult(let prompts) = engine.next(unlimited),
            let prompt = prompts.first(where: { $0.call == call })
        else { throw .notAsked(call) }
        return shown(prompt, in: problem.space, templates: before.templates, recorded: answer.prompt)
    }

    private func shown(
        _ prompt: DesignPrompt, in space: any SearchSpace, templates: PromptTemplates, recorded: Digest?
    ) -> ShownPrompt {
        let text = PromptText(prompt, space: space, templates: templates)
        return ShownPrompt(
            prompt: prompt, text: text,
            provenance: PromptProvenance(prompt, worded: text, templates: templates), recorded: recorded)
    }

    private func checkNiche(_ niche: Int) throws(WorkbenchError) {
        guard let partition = try partition() else {
            throw WorkbenchError(.badArgument, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        guard partition.niches.indices.contains(niche) else {
            throw WorkbenchError(
                .badArgument, "Niche \(niche) does not exist: 0 to \(partition.niches.count - 1).")
        }
    }
}

extension WorkbenchError {
    static func notAsked(_ call: CallName) -> WorkbenchError {
        WorkbenchError(
            .badArgument,
            """
            No prompt (\(call.purpose.rawValue)\(call.repair.map { ", repair \($0)" } ?? "")) was asked of niche \
            \(call.niche) in generation \(call.generation) of this task.
            """)
    }
}

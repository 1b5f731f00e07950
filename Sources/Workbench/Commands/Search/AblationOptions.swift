import ArgumentParser
import Search

/// Which parts of the method a search goes without.
struct AblationOptions: ParsableArguments, Sendable {
    @Flag(help: "No niches: one prompt asks for the whole generation anywhere in the space.")
    var noPartition = false

    @Flag(help: "No knowledge base: it is neither revised nor shown.")
    var noKb = false

    @Flag(help: "Rules are shown without what the evaluated cells say of them.")
    var noEvidence = false

    @Flag(help: "None of the method: results are shown, and good cells are asked for.")
    var plain = false

    @Flag(help: "All parts of the method again.")
    var whole = false

    /// What was chosen: nil for nothing, `.some(nil)` for the whole method.
    var choice: Ablation?? {
        if whole { return .some(nil) }
        if plain { return .some(.plain) }
        var parts: [Ablation.Part] = []
        if noPartition { parts.append(.partition) }
        if noKb { parts.append(.knowledge) }
        if noEvidence { parts.append(.evidence) }
        return parts.isEmpty ? nil : .some(Ablation(parts))
    }

    func validate() throws {
        let others = noPartition || noKb || noEvidence
        if whole, plain || others {
            throw ValidationError("--whole takes all parts up again; it stands without options that leave one out.")
        }
        if plain, others { throw ValidationError("--plain leaves all parts out already; give it alone.") }
    }
}

extension Notebook {
    /// - Throws: when the parts are to change in the middle of a generation that was interrupted.
    func checkParts(_ settings: SearchSettings) throws(WorkbenchError) {
        guard let plan = state.search.round?.plan, !plan.isStart, plan.consults else { return }
        let wanted = settings.method.consults ? settings.ablation : nil
        let calls = settings.method.consults ? settings.calls : nil
        guard settings.method != plan.method || wanted != plan.ablation || calls != plan.calls else { return }
        throw WorkbenchError(
            .badArgument,
            "Generation \(plan.number) was interrupted and goes on as it began (\(plan.ablation?.title ?? "whole method")).",
            hint: "`evolve 1` with the options it began with finishes it.")
    }
}

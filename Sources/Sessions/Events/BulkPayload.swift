import Foundation
import Search
import SearchSpaces

/// The kinds of event that a long journal consists of, read without a general JSON parser: ten times as fast.
///
/// They are understood in the exact form they are written in and in no other. nil means that the general parser is to be
/// asked, so a field that is added later costs time, never a journal.
enum BulkPayload {
    /// The event of that name, if it is one of these and in the form that is known.
    static func event(_ name: EventName, from json: Data) -> SessionEvent? {
        switch name {
        case .evaluated: whole(json, batch).map { .search(.evaluated($0)) }
        case .proposed: whole(json, outcome).map { .search(.proposed($0)) }
        case .generationBegan: whole(json, plan).map { .search(.generationBegan($0)) }
        default: nil
        }
    }

    private static func whole<Value>(_ json: Data, _ read: (inout CanonicalScan) -> Value?) -> Value? {
        json.withUnsafeBytes { buffer in
            var scan = CanonicalScan(buffer.bindMemory(to: UInt8.self))
            let value = read(&scan)
            return scan.isAtEnd ? value : nil
        }
    }

    private static func batch(_ scan: inout CanonicalScan) -> EvaluationBatch? {
        guard scan.skip("{\"evaluations\":"), let evaluations = scan.list(evaluation),
            scan.skip(",\"failures\":[],\"generation\":"), let generation = scan.integer(), scan.skip("}")
        else { return nil }
        return EvaluationBatch(generation: generation, evaluations: evaluations)
    }

    private static func evaluation(_ scan: inout CanonicalScan) -> Evaluation? {
        guard scan.skip("{\"architecture\":"), let architecture = architecture(&scan),
            scan.skip(",\"generation\":"), let generation = scan.integer(), scan.skip(",\"niche\":"),
            let niche = scan.integer(), scan.skip(",\"number\":"), let number = scan.integer(),
            scan.skip(",\"origin\":"), let origin = origin(&scan), scan.skip(",\"representative\":"),
            let representative = self.architecture(&scan), scan.skip(",\"values\":"),
            let values = scan.list({ $0.number() }), scan.skip("}")
        else { return nil }
        return Evaluation(
            number: number, architecture: architecture, representative: representative, niche: niche,
            generation: generation, values: values, origin: origin)
    }

    private static func outcome(_ scan: inout CanonicalScan) -> ProposalOutcome? {
        guard scan.skip("{\"accepted\":"), let accepted = scan.list(child), scan.skip(",\"generation\":"),
            let generation = scan.integer()
        else { return nil }
        var niche: Int?
        if scan.skip(",\"niche\":") {
            niche = scan.integer()
            if niche == nil { return nil }
        }
        guard scan.skip(",\"refused\":"), let refused = scan.list(refusal), scan.skip("}") else { return nil }
        return ProposalOutcome(niche: niche, generation: generation, accepted: accepted, refused: refused)
    }

    private static func child(_ scan: inout CanonicalScan) -> Child? {
        guard scan.skip("{\"architecture\":"), let architecture = architecture(&scan), scan.skip(",\"niche\":"),
            let niche = scan.integer(), scan.skip(",\"origin\":"), let origin = origin(&scan), scan.skip("}")
        else { return nil }
        return Child(architecture: architecture, niche: niche, origin: origin)
    }

    private static func refusal(_ scan: inout CanonicalScan) -> Refusal? {
        guard scan.skip("{\"detail\":"), let detail = scan.string(), scan.skip(",\"excerpt\":"),
            let excerpt = scan.string(), scan.skip(",\"reason\":"),
            let reason = scan.string().flatMap(Refusal.Reason.init), scan.skip("}")
        else { return nil }
        return Refusal(reason: reason, excerpt: excerpt, detail: detail)
    }

    private static func plan(_ scan: inout CanonicalScan) -> GenerationPlan? {
        guard scan.skip("{\"method\":"), let method = scan.string().flatMap(SearchMethod.init),
            scan.skip(",\"number\":"), let number = scan.integer(), scan.skip(",\"orders\":"),
            let orders = scan.list(order), scan.skip("}")
        else { return nil }
        return GenerationPlan(number: number, method: method, orders: orders)
    }

    private static func order(_ scan: inout CanonicalScan) -> NicheOrder? {
        guard scan.skip("{\"children\":"), let children = scan.list(childOrder) else { return nil }
        if scan.skip("}") { return NicheOrder(niche: nil, children: children) }
        guard scan.skip(",\"niche\":"), let niche = scan.integer(), scan.skip("}") else { return nil }
        return NicheOrder(niche: niche, children: children)
    }

    private static func childOrder(_ scan: inout CanonicalScan) -> ChildOrder? {
        guard scan.skip("{\"parents\":"), let parents = scan.list({ $0.integer() }), scan.skip(",\"variation\":"),
            let variation = scan.string().flatMap(Variation.init), scan.skip("}")
        else { return nil }
        return ChildOrder(variation: variation, parents: parents)
    }

    private static func origin(_ scan: inout CanonicalScan) -> Origin? {
        guard scan.skip("{\"parents\":"), let parents = scan.list({ $0.integer() }), scan.skip(",\"rationale\":"),
            let rationale = scan.string(), scan.skip(",\"variation\":"),
            let variation = scan.string().flatMap(Variation.init), scan.skip("}")
        else { return nil }
        return Origin(variation: variation, parents: parents, rationale: rationale)
    }

    private static func architecture(_ scan: inout CanonicalScan) -> Architecture? {
        scan.string().flatMap { Architecture(digits: $0) }
    }
}

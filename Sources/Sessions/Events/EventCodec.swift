import Determinism
import Foundation
import Search

/// Events as name and payload, both ways.
enum EventCodec {
    /// The payload's canonical JSON.
    static func payload(of event: SessionEvent) throws -> String {
        switch event {
        case .cellStarted(let value): try CanonicalJSON.text(value)
        case .cellFinished(let value): try CanonicalJSON.text(value)
        case .taskChosen(let value): try CanonicalJSON.text(value)
        case .designerChosen(let value): try CanonicalJSON.text(value)
        case .configured(let value): try CanonicalJSON.text(value)
        case .templateChosen(let value): try CanonicalJSON.text(value)
        case .search(let event): try payload(of: event)
        case .probed(let value): try CanonicalJSON.text(value)
        case .noted(let value): try CanonicalJSON.text(value)
        case .marked(let value): try CanonicalJSON.text(value)
        case .figureWritten(let value): try CanonicalJSON.text(value)
        case .moved(let value): try CanonicalJSON.text(value)
        case .predictorFitted(let value): try CanonicalJSON.text(value)
        case .claimed(let value): try CanonicalJSON.text(value)
        }
    }

    private static func payload(of event: SearchEvent) throws -> String {
        switch event {
        case .partitioned(let value): try CanonicalJSON.text(value)
        case .budgeted(let value): try CanonicalJSON.text(value)
        case .generationBegan(let value): try CanonicalJSON.text(value)
        case .answered(let value): try CanonicalJSON.text(value)
        case .callFailed(let value): try CanonicalJSON.text(value)
        case .limitAsked(let value): try CanonicalJSON.text(value)
        case .knowledgeRevised(let value): try CanonicalJSON.text(value)
        case .proposed(let value): try CanonicalJSON.text(value)
        case .screened(let value): try CanonicalJSON.text(value)
        case .evaluated(let value): try CanonicalJSON.text(value)
        case .generationFinished(let value): try CanonicalJSON.text(value)
        }
    }

    /// Reads the event of that name from its payload's JSON.
    static func event(_ name: EventName, from json: Data) throws -> SessionEvent {
        try BulkPayload.event(name, from: json) ?? parsed(name, from: json)
    }

    /// The same through the general parser alone.
    static func parsed(_ name: EventName, from json: Data) throws -> SessionEvent {
        func payload<Value: Decodable>() throws -> Value { try CanonicalJSON.value(from: json) }
        return switch name {
        case .cellStarted: .cellStarted(try payload())
        case .cellFinished: .cellFinished(try payload())
        case .taskChosen: .taskChosen(try payload())
        case .designerChosen: .designerChosen(try payload())
        case .configured: .configured(try payload())
        case .templateChosen: .templateChosen(try payload())
        case .partitioned: .search(.partitioned(try payload()))
        case .budgeted: .search(.budgeted(try payload()))
        case .generationBegan: .search(.generationBegan(try payload()))
        case .answered: .search(.answered(try payload()))
        case .callFailed: .search(.callFailed(try payload()))
        case .limitAsked: .search(.limitAsked(try payload()))
        case .knowledgeRevised: .search(.knowledgeRevised(try payload()))
        case .proposed: .search(.proposed(try payload()))
        case .screened: .search(.screened(try payload()))
        case .evaluated: .search(.evaluated(try payload()))
        case .generationFinished: .search(.generationFinished(try payload()))
        case .probed: .probed(try payload())
        case .noted: .noted(try payload())
        case .marked: .marked(try payload())
        case .figureWritten: .figureWritten(try payload())
        case .moved: .moved(try payload())
        case .predictorFitted: .predictorFitted(try payload())
        case .claimed: .claimed(try payload())
        }
    }
}

extension SessionEvent {
    /// What the event is called in a journal.
    package var name: EventName {
        switch self {
        case .cellStarted: .cellStarted
        case .cellFinished: .cellFinished
        case .taskChosen: .taskChosen
        case .designerChosen: .designerChosen
        case .configured: .configured
        case .templateChosen: .templateChosen
        case .search(let event): event.name
        case .probed: .probed
        case .noted: .noted
        case .marked: .marked
        case .figureWritten: .figureWritten
        case .moved: .moved
        case .predictorFitted: .predictorFitted
        case .claimed: .claimed
        }
    }
}

extension SearchEvent {
    fileprivate var name: EventName {
        switch self {
        case .partitioned: .partitioned
        case .budgeted: .budgeted
        case .generationBegan: .generationBegan
        case .answered: .answered
        case .callFailed: .callFailed
        case .limitAsked: .limitAsked
        case .knowledgeRevised: .knowledgeRevised
        case .proposed: .proposed
        case .screened: .screened
        case .evaluated: .evaluated
        case .generationFinished: .generationFinished
        }
    }
}

extension SessionEvent {
    /// What the journal holds of the event; nil when it has no JSON, which only a number that is not finite causes.
    package var payloadText: String? { try? EventCodec.payload(of: self) }
}

extension SessionEvent {
    /// The same with every text in it as `redact` leaves it: what must not be kept is taken out before it is written.
    ///
    /// Texts are looked at as JSON writes them, so a secret with quotes in it is found only where it stands alone.
    package func redacted(by redact: (String) -> String) -> SessionEvent {
        guard let payload = try? EventCodec.payload(of: self) else { return self }
        let kept = redact(payload)
        if kept == payload { return self }
        return (try? EventCodec.event(name, from: Data(kept.utf8))) ?? self
    }
}

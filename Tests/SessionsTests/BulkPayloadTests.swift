import Determinism
import Foundation
import Search
import Testing

@testable import Sessions

/// The quick way to read the bulk of a journal against the general parser.
@Suite struct BulkPayloadTests {
    private static let kinds: Set<EventName> = [.evaluated, .proposed, .generationBegan]

    private func payloads() throws -> [(name: EventName, json: Data)] {
        var session = Session(header: MadeUpSession.header)
        try MadeUpSession.run(&session, generations: 2)
        return try session.records.filter { Self.kinds.contains($0.event.name) }.map {
            ($0.event.name, Data(try EventCodec.payload(of: $0.event).utf8))
        }
    }

    @Test func `what a session writes is read the quick way, with the same outcome`() throws {
        let payloads = try payloads()
        #expect(Set(payloads.map(\.name)) == Self.kinds)
        for (name, json) in payloads {
            let quick = try #require(BulkPayload.event(name, from: json), "\(String(decoding: json, as: UTF8.self))")
            #expect(try quick == EventCodec.parsed(name, from: json))
        }
    }

    @Test func `texts with every kind of escape come out the same`() throws {
        let origin = Origin(variation: .free, parents: [3, -1], rationale: "\"q\" \\ / \n\t\u{1}\u{2028} é \u{1F600}")
        let child = Child(architecture: .init([0, 15, 3]), niche: 2, origin: origin)
        let refused = Refusal(reason: .malformed, excerpt: "\\\"", detail: "")
        let event = SessionEvent.search(
            .proposed(ProposalOutcome(niche: nil, generation: 4, accepted: [child, child], refused: [refused])))
        let json = Data(try EventCodec.payload(of: event).utf8)
        #expect(BulkPayload.event(.proposed, from: json) == event)
    }

    @Test func `what is not in that form is left to the general parser, whatever byte is changed`() throws {
        var stream = Seed(1).stream("bytes")
        let payloads = try payloads()
        for round in 0..<4000 {
            let (name, json) = payloads[round % payloads.count]
            var changed = json
            let place = stream.below(changed.count)
            switch round % 3 {
            case 0: changed[place] = UInt8(stream.below(256))
            case 1: changed.remove(at: place)
            default: changed = changed.prefix(place)
            }
            guard let quick = BulkPayload.event(name, from: changed) else { continue }
            let text = String(decoding: changed, as: UTF8.self)
            #expect((try? EventCodec.parsed(name, from: changed)) == quick, "\(text)")
        }
    }
}

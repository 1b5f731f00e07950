import Determinism
import Search
import Testing

/// Answers with bytes changed, dropped, doubled and swapped at random, through both readers and the refusals.
@Suite struct MutatedAnswersTests {
    private static let proposal = Array(
        """
        Here: ```json
        {"children": [{"architecture_code": "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|", "parents": [3],
        "rationale": "kürzer \\u00e9 \\n"}, {"architecture_code": "x", "rationale": ""}]}
        ```
        """.utf8)
    private static let revision = Array(
        """
        {"add": [{"polarity": "prefer", "scope": "niche", "text": "t", "check": "edge 0-3 is none"}],
        "edit": [{"id": "r1", "text": "u"}], "retire": [{"id": "r2", "reason": "w"}]}
        """.utf8)
    private static let spice = Array("{}[]\",:\\|~+\u{0}\u{1B}\u{202E}0-".utf8)

    private func mutated(_ bytes: [UInt8], _ stream: inout RandomStream) -> String {
        var bytes = bytes
        for _ in 0...stream.below(4) where !bytes.isEmpty {
            let place = stream.below(bytes.count)
            switch stream.below(5) {
            case 0: bytes[place] = UInt8(stream.below(256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Self.spice[stream.below(Self.spice.count)], at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + stream.below(40)))
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + stream.below(30))], at: place)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) }
    }

    @Test(arguments: [UInt64](0..<4))
    func `mutated proposals are read or refused, and stay harmless`(seed: UInt64) {
        var stream = Seed(seed).stream("proposals")
        var read = 0
        for round in 0..<2500 {
            switch ProposalAnswer.read(mutated(Self.proposal, &stream)) {
            case .unreadable(let reason): #expect(!reason.isEmpty)
            case .children(let drafts):
                read += 1
                for draft in drafts where !isHarmless(draft.rationale) || draft.rationale.unicodeScalars.count > 400 {
                    Issue.record("seed \(seed), round \(round): \(draft)")
                }
            }
        }
        // Most mutations leave at least one child whole.
        #expect(read > 1250)
    }

    @Test(arguments: [UInt64](0..<4))
    func `mutated revisions are read or refused, and stay harmless`(seed: UInt64) {
        var stream = Seed(seed).stream("revisions")
        for round in 0..<2500 {
            guard case .edits(let edits) = RevisionAnswer.read(mutated(Self.revision, &stream), niche: 0) else {
                continue
            }
            for case .retire(_, let reason) in edits where !isHarmless(reason) {
                Issue.record("seed \(seed), round \(round): \(edits)")
            }
        }
    }
}

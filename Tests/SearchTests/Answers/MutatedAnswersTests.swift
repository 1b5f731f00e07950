import Determinism
import Foundation
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

    /// How many mutations the last test makes: a million where `LLM_NAS_MUTATIONS` says so.
    private static let mutations =
        ProcessInfo.processInfo.environment["LLM_NAS_MUTATIONS"].flatMap(Int.init) ?? 4000

    /// The reader alone, on answers of every kind: what grows without bound would show in the process's peak.
    @Test func `any number of mutated answers is read without a crash and in bounded memory`() throws {
        let answers = [
            Self.proposal, Self.revision, Array("{\"children\": [".utf8), Array("I am sorry.".utf8),
            Array(String(repeating: "{\"children\":[", count: 60).utf8),
        ]
        var stream = Seed(99).stream("answers")
        for _ in 0..<1000 { _ = ProposalAnswer.read(mutated(answers[stream.below(answers.count)], &stream)) }
        let before = Self.peakKilobytes
        var children = 0
        var edits = 0
        for _ in 0..<Self.mutations {
            let text = mutated(answers[stream.below(answers.count)], &stream)
            if case .children(let drafts) = ProposalAnswer.read(text) { children += drafts.count }
            if case .edits(let read) = RevisionAnswer.read(text, niche: 0) { edits += read.count }
        }
        #expect(children > Self.mutations / 10 && edits > Self.mutations / 20)
        if let before, let after = Self.peakKilobytes { #expect(after - before < 64 << 10, "in KiB") }
    }

    /// The most memory this process has had (`VmHWM`); nil where the system does not say.
    private static var peakKilobytes: Int? {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
}

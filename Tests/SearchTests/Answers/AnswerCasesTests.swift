import Foundation
import SearchSpaces
import TestSupport
import Testing

@testable import Search

/// Answers as models give them that are not the plain object that was asked for, each with what is meant by it.
@Suite struct AnswerCasesTests {
    /// A cell that was drafted, and the one that was meant in the end.
    private static let draft = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|"
    private static let final = "|skip_connect~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|none~1|avg_pool_3x3~2|"

    private static func object(_ code: String) -> String {
        "{\"children\":[{\"architecture_code\":\"\(code)\",\"parents\":[1],\"rationale\":\"why\"}]}"
    }

    private static let a = object(draft)
    private static let f = object(final)

    /// Texts from which the final cell, and it alone, is to be read.
    static let finals: [String] =
        ["think", "THINK", "thought", "thinking", "reasoning"].map { "<\($0)>so: \(a)</\($0)>\n\(f)" } + [
            "[THINK]\(a)[/THINK]\(f)", "\(a)</think>\(f)",
            "<think>I write <think> and \(a)</think> and more</think>\(f)",
            "<think>hm \(f)</think>\nThat is my answer.",
            "<|channel|>analysis<|message|>\(a)<|end|><|start|>assistant<|channel|>final<|message|>\(f)",
            "analysis\(a)assistantfinal \(f)",
            "```json\n\(a)\n```\nOn reflection:\n```json\n\(f)\n```",
            "{\"children\": [{\"architecture_code\": \"|...|+|...|+|...|\", \"parents\": [0], \"rationale\": \"one sentence\"}]}\n\(f)",
            f.replacing("_", with: "\\_"), f.replacing("|", with: "\\|"), f.replacing("~", with: "\\~"),
            f.replacing("\"", with: "'"),
            f.replacing("\"", with: "\u{201C}"),
            "{\u{201C}children\u{201D}:[{\u{201C}architecture_code\": \u{201C}\(final)\u{201D},\u{201C}parents\u{201D}:[1]}]}",
            f.replacing("[1]", with: "[None, NaN, 1]"),
            f.replacing("why", with: "a 3\" kernel, 5\" at most"),
            "{\"\(f)", "Well {so much, 3\" of it.\n\(f)",
            "{\"name\":\"children\",\"arguments\":\(String(decoding: (try? JSONEncoder().encode(f)) ?? Data(), as: UTF8.self))}",
            "{\"name\":\"children\",\"arguments\":\(f)}",
            "My cell: \(final)", "1. `\(final)`\n2. the same again: \(final)",
            "| cell | why |\n|---|---|\n| `\(final)` | good |",
        ]

    @Test(arguments: finals.indices) func theFinalCellIsRead(_ number: Int) throws {
        let text = Self.finals[number]
        guard case .children(let drafts) = ProposalAnswer.read(text) else {
            Issue.record("unreadable: \(text)")
            return
        }
        #expect(
            drafts.map { $0.code.flatMap { try? CodeSigns.architecture(from: $0, in: NASBench201()) } }
                == [try NASBench201().architecture(from: Self.final)], "\(drafts)")
    }

    @Test func aCellFromPlainTextSaysSo() {
        guard case .children(let drafts) = ProposalAnswer.read("I take \(Self.final).") else {
            Issue.record("unreadable")
            return
        }
        #expect(drafts.map(\.rationale) == ["(read from plain text)"])
    }

    @Test(arguments: [
        final.replacing("~", with: "\u{223C}"), final.replacing("|", with: "\u{FF5C}"), final.uppercased(),
        final.replacing("+", with: " + ").replacing("|", with: "| "),
        "\u{200B}" + final.replacing("_", with: "_\u{200B}"),
        "`\(final)`", final.replacing("_", with: "\\_"),
    ])
    func aCellIsReadThroughItsSigns(_ code: String) throws {
        #expect(
            try CodeSigns.architecture(from: code, in: NASBench201()) == NASBench201().architecture(from: Self.final))
    }

    @Test func aStrangeSignIsNamedByItsCodePoint() {
        let code = Self.final.replacing("~", with: "\u{2013}")
        let error = #expect(throws: ArchitectureTextError.self) {
            try CodeSigns.architecture(from: code, in: NASBench201())
        }
        #expect(error?.message.hasPrefix("it holds U+2013, which is no sign of an architecture;") == true)
    }

    @Test(arguments: ["{\"children\": []}", "<think>\(a)</think>{\"children\": []}", "Nothing: {'children': []}"])
    func noChildIsAnAnswer(_ text: String) {
        #expect(ProposalAnswer.read(text) == .children([]))
    }

    @Test func aRuleDraftedInThoughtsIsNone() {
        let rule = "{\"add\": [{\"polarity\": \"prefer\", \"text\": \"Draft.\"}]}"
        #expect(RevisionAnswer.read("<think>\(rule)</think>{\"add\": []}", niche: 0) == .edits([]))
        guard case .unreadable = RevisionAnswer.read("<think>\(rule)</think>No rule.", niche: 0) else {
            Issue.record("a drafted rule was taken")
            return
        }
    }

    @Test(arguments: [
        (#"{"polarity": "Prefer", "scope": "global", "text": "Skip."}"#, RulePolarity.prefer),
        (#"{"polarity": "AVOID", "text": "Pools."}"#, .avoid), (#"{"text": "Avoid pools."}"#, .avoid),
        (#"{"text": "Keep a skip."}"#, .prefer), (#"{'text': 'Never pool.'}"#, .avoid),
    ])
    func aRulesDirectionIsFolded(_ rule: String, _ polarity: RulePolarity) {
        guard case .edits(let edits) = RevisionAnswer.read("{\"add\": [\(rule)]}", niche: 3) else {
            Issue.record("unreadable: \(rule)")
            return
        }
        guard case .add(let found, _, _, _)? = edits.first else {
            Issue.record("no rule: \(rule)")
            return
        }
        #expect(found == polarity)
    }

    /// Whatever is mended is JSON, and nothing hostile takes long: the mender reads each sign a bounded number of times.
    @Test(arguments: ["{", "{\"", "[[[[", "{'a':", "{\"children\":[{\"architecture_code\":\"", "\\", "\u{201C}{"])
    func aFloodIsReadToItsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 20_000 / unit.count)
        _ = ProposalAnswer.read(text)
        let scalars = Array(text.unicodeScalars)
        if let mended = LenientJSON.object(in: scalars, at: 0) {
            #expect((try? JSONSerialization.jsonObject(with: Data(mended.utf8))) != nil)
        }
    }
}

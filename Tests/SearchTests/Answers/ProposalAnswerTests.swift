import Foundation
import Synchronization
import Testing

@testable import Search

@Suite(.serialized) struct ProposalAnswerTests {
    private let code = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|"

    private func child(_ code: String, _ rest: String = "") -> String { "{\"architecture_code\": \"\(code)\"\(rest)}" }

    private func drafts(_ text: String) -> [ProposalAnswer.Draft]? {
        if case .children(let drafts) = ProposalAnswer.read(text) { drafts } else { nil }
    }

    @Test func `a plain answer is read as it stands`() throws {
        let text = "{\"children\": [\(child(code, ", \"parents\": [3, 5], \"rationale\": \"deeper\""))]}"
        let draft = try #require(drafts(text)?.first)
        #expect(draft.code == code && draft.parents == [3, 5] && draft.rationale == "deeper")
    }

    @Test(arguments: [
        ("Sure! Here are {two} cells:\n", "\nHope that helps {truly}."), ("```json\n", "\n```"),
        ("<think>{\"draft\": 1}</think>\n", ""), ("{", ""), ("\u{FEFF}", "\r\n"),
        ("He said \"fine\": ", " \"children\""),
    ])
    func `words and fences around the object do no harm`(before: String, after: String) {
        let text = before + "{\"children\": [\(child(code)), \(child("x"))]}" + after
        #expect(drafts(text)?.map(\.code) == [code, "x"])
    }

    @Test func `an answer cut anywhere keeps its whole children`() {
        let text = "{\"children\": [\(child("a{")), \(child("b")), \(child("c"))]}"
        var best = 0
        for length in 0...text.count {
            let count = drafts(String(text.prefix(length)))?.count ?? 0
            #expect(count >= best && count <= 3, "cut after \(length)")
            best = max(best, count)
        }
        #expect(best == 3)
    }

    @Test func `a child of another form is kept, without what could not be read`() {
        let text =
            "{\"children\": [7, \"x\", {}, {\"architecture_code\": 4}, \(child(code, ", \"parents\": \"all\""))]}"
        #expect(drafts(text)?.map(\.code) == [nil, nil, nil, nil, code])
    }

    @Test func `parents may be written as numbers or names`() {
        let text = "{\"children\": [\(child(code, ", \"parents\": [1, \"2\", \"#3\", \"four\", 5.5, null]"))]}"
        #expect(drafts(text)?.first?.parents == [1, 2, 3])
    }

    @Test(arguments: [
        ("", "the answer was empty"), (" \n\t ", "the answer was empty"),
        ("I cannot help with that.", "the answer held no JSON object"),
        ("}}}{{{", "the answer held no JSON object"),
        ("{}", "no JSON object in the answer had \"children\""),
        ("{\"children\": null}", "no JSON object in the answer had \"children\""),
        ("{\"children\": {\"a\": 1}}", "no JSON object in the answer had \"children\""),
    ])
    func `what holds no children says why`(text: String, reason: String) {
        #expect(ProposalAnswer.read(text) == .unreadable(reason))
    }

    @Test func `no children, fifty and repeated ones are all read`() {
        #expect(drafts("{\"children\": []}") == [])
        let fifty = Array(repeating: child(code), count: 50).joined(separator: ",")
        #expect(drafts("{\"children\": [\(fifty)]}")?.count == 50)
    }

    @Test func `a rationale is one bounded line of plain characters`() throws {
        let hostile = "a\\u001b[31m\\nb\\u202e \\u2028 c\\u0000 " + String(repeating: "long ", count: 2000)
        let text = "{\"children\": [\(child(code, ", \"rationale\": \"\(hostile)\""))]}"
        let rationale = try #require(drafts(text)?.first?.rationale)
        #expect(rationale.hasPrefix("a[31m b c long"))
        #expect(rationale.unicodeScalars.count <= 400)
        for scalar in rationale.unicodeScalars {
            #expect(
                ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory))
        }
    }

    /// Ten megabytes each; of them 256 KiB are looked at, so that a proper answer counts before that and not behind.
    @Test(arguments: ["{", " ", "{\"children\":[", "\u{301}"])
    func `of ten megabytes only the beginning is read`(unit: String) {
        let answer = "{\"children\": [\(child(code))]}"
        let tail = String(repeating: unit, count: 10_000_000 / unit.utf8.count)
        func padded(to bytes: Int) -> String {
            let filling = String(repeating: unit, count: bytes / unit.utf8.count)
            return filling + String(repeating: " ", count: bytes - filling.utf8.count)
        }
        #expect(drafts(padded(to: (1 << 18) - answer.utf8.count) + answer + tail)?.map(\.code) == [code])
        #expect(drafts(padded(to: 1 << 18) + answer + tail) == nil)
    }

    @Test(arguments: ["{},", "{\"architecture_code\":\"\"},"])
    func `of a flood of children 512 are read`(unit: String) throws {
        let text = "{\"children\":[" + String(repeating: unit, count: 240_000 / unit.utf8.count) + "{}]}"
        #expect(drafts(text)?.count == 512)
        // Decoded one by one, and none behind them: each tells that it was.
        struct Counted: Decodable {
            init(from decoder: any Decoder) throws { Self.decoded.withLock { $0 += 1 } }
            static let decoded = Mutex(0)
        }
        let list = Data("[\(unit)\(String(repeating: unit, count: 5_000)){}]".utf8)
        let before = Counted.decoded.withLock { $0 }
        _ = try JSONDecoder().decode(LeadingElements<Counted>.self, from: list)
        #expect(Counted.decoded.withLock { $0 } - before == 512)
    }
}

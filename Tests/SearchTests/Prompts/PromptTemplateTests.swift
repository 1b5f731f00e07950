import Determinism
import Foundation
import Search
import TestSupport
import Testing

@Suite struct PromptTemplateTests {
    private func words(_ template: String, _ purpose: DesignPrompt.Purpose = .propose) throws -> PromptText {
        var state = SearchState()
        state.apply(.partitioned(try Bench.partition().spec))
        let prompt = try Bench.engine(to: 1).preview(purpose, ofNiche: 2, in: state)
        var templates = PromptTemplates()
        templates[own: purpose] = try PromptTemplate(parsing: template)
        return PromptText(prompt, space: Bench.space, templates: templates)
    }

    @Test(arguments: DesignPrompt.Purpose.allCases)
    func `the standard templates read as pinned`(purpose: DesignPrompt.Purpose) {
        let text = PromptTemplate.standard(purpose).text
        #expect(Snapshot.difference(text, from: "template-\(purpose.rawValue).txt") == nil)
    }

    @Test func `paragraphs that have nothing to say are left out, and JSON stays as it is`() throws {
        let text = try words(
            """
            [system]
            S {{ niche }}.

            [user]
            {{refusals}}

            Of {{last-niche}}: {"a": {{"b": 1}}} {{count}}

            {{refusals}} none

            end
            """)
        #expect(text.system == "S 2.")
        #expect(text.user == "Of 5: {\"a\": {{\"b\": 1}}} 2 new cells\n\n none\n\nend")
    }

    @Test func `every placeholder has a value and a meaning`() throws {
        for placeholder in PromptPlaceholder.allCases {
            let text = try words("[system]\nx\n[user]\n<{{\(placeholder.rawValue)}}>", .revise)
            #expect(!text.user.contains("{{") && text.user.hasPrefix("<") && text.user.hasSuffix(">"))
            #expect(PromptPlaceholder.list.contains("{{\(placeholder.rawValue)}}"))
        }
    }

    @Test func `a template survives the journal, line ends and all`() throws {
        let text = "[system]\r\na {{guide}}\r\n[user]\r\nb\r\n\r\nc {{orders}}\r\n"
        let template = try PromptTemplate(parsing: text)
        let choice = TemplateChoice(purpose: .propose, template: template)
        let json = try CanonicalJSON.text(choice)
        #expect(try CanonicalJSON.value(TemplateChoice.self, from: json) == choice)
        #expect(try words(text).user.contains("b\n\nc 1. any cell of this niche\n2. "))
        #expect(!(try words(text).user.contains("\r")))
    }

    @Test(arguments: [UInt64](0..<2)) func `mutated templates are read or refused with a line`(seed: UInt64) {
        let bytes = Array(PromptTemplate.standard(.propose).text.utf8)
        var stream = Seed(seed).stream("templates")
        var read = 0
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0...stream.below(3) { changed[stream.below(changed.count)] = UInt8(stream.below(128)) }
            do throws(PromptTemplateError) {
                _ = try PromptTemplate(parsing: String(decoding: changed, as: UTF8.self))
                read += 1
            } catch {
                #expect(error.message.hasSuffix("."))
            }
        }
        #expect(read > 50)
    }
}

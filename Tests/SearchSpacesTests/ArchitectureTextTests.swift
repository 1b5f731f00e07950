import SearchSpaces
import Testing

@Suite struct ArchitectureTextTests {
    @Test(arguments: [
        ("", "'' is not a cell: it has 1 node groups joined by '+', not 3"),
        ("|none~0|", "it has 1 node groups joined by '+', not 3"),
        ("none~0|+|none~0|none~1|+|none~0|none~1|none~2|", "node 1 is not enclosed in '|'"),
        ("|none~0|+|none~0|+|none~0|none~1|none~2|", "node 2 has 1 inputs, not 2"),
        ("|none~0|+|none~0|none~0|+|none~0|none~1|none~2|", "input 'none~0' of node 2 is not of the form OPERATOR~1"),
        (
            "|none~0|+|none~0|conv~1|+|none~0|none~1|none~2|",
            "'conv' on edge 1-2 is not an operator: none, skip_connect"
        ),
    ])
    func `what is wrong is named`(text: String, part: String) {
        let error = #expect(throws: ArchitectureTextError.self) { try NASBench201().architecture(from: text) }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "no error")")
    }

    @Test func `a long wrong text is cut in the message`() {
        let error = #expect(throws: ArchitectureTextError.self) {
            try NASBench201().architecture(from: String(repeating: "x", count: 1_000_000))
        }
        #expect((error?.message.count ?? .max) < 400)
    }

    @Test func `blanks around a cell are allowed`() throws {
        let text = "  |none~0|+|none~0|none~1|+|none~0|none~1|none~2|\n"
        #expect(try NASBench201().architecture(from: text) == Architecture([0, 0, 0, 0, 0, 0]))
    }
}

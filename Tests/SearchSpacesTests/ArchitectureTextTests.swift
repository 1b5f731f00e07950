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

    @Test func `every cell is read back from its text, its short form and its digits`() throws {
        let space = NASBench201()
        for index in 0..<NASBench201.count {
            let cell = try #require(space.architecture(at: index))
            #expect(try space.architecture(from: space.text(of: cell)) == cell)
            #expect(try space.architecture(from: space.shortText(of: cell)) == cell)
            #expect(try space.architecture(from: space.letters(of: cell)) == cell)
            #expect(try space.architecture(from: cell.digits) == cell)
        }
    }

    @Test func `the short form takes full names and commas`() throws {
        let cell = try NASBench201().architecture(from: " 3x3|nor_conv_3x3,3x3|skip  none, 1x1 ")
        #expect(NASBench201().shortText(of: cell) == "3x3|3x3 3x3|skip none 1x1")
        #expect(cell.digits == "333102")
    }

    @Test(arguments: [
        ("3x3|3x3|skip 3x3 1x1", "its nodes have 1, 1, 3 operators, not 1, 2, 3"),
        ("5x5|3x3 3x3|skip 3x3 1x1", "'5x5' on edge 0-1 is not an operator: none, skip, 1x1, 3x3, pool"),
        ("(4,0,3,1,4,3)", "six digits without signs are read, edges in the order 0-1, 0-2, 1-2, 0-3, 1-3, 2-3"),
        ("[4, 0, 3, 1, 4, 3]", "operators 0 none, 1 skip_connect, 2 nor_conv_1x1, 3 nor_conv_3x3, 4 avg_pool_3x3"),
        ("333105", "it has 1 node groups"),
    ])
    func `what is wrong with a short form is named`(text: String, part: String) {
        let error = #expect(throws: ArchitectureTextError.self) { try NASBench201().architecture(from: text) }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "no error")")
    }
}

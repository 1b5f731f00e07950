import Console
import Testing

@Suite struct LineWrapTests {
    @Test func aLineIsBrokenAtBlanksAndItsRestIndented() {
        #expect(LineWrap.wrapped("one two three four", to: 13) == "one two three\n  four")
        #expect(LineWrap.wrapped("short", to: 20) == "short")
        #expect(LineWrap.wrapped("a\n\nb c", to: 20) == "a\n\nb c")
    }

    @Test(arguments: 11...60) func noLineIsWiderAndNoWordIsLost(_ width: Int) {
        let words = (0..<40).map { String(repeating: "w", count: $0 % 7 + 1) }
        let text = LineWrap.wrapped(words.joined(separator: " "), to: width)
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: String(line)) <= width) }
        #expect(text.split { $0 == " " || $0 == "\n" }.map(String.init) == words)
    }

    @Test func coloursTakeNoRoomAndPicturesStay() {
        let coloured = "\u{1B}[32mone two\u{1B}[0m three"
        #expect(LineWrap.wrapped(coloured, to: 13) == coloured)
        let picture = "\u{1B}Pq" + String(repeating: "a b ", count: 50)
        #expect(LineWrap.wrapped(picture, to: 20) == picture)
    }

    @Test func aWordThatIsWiderStaysWhole() {
        let word = String(repeating: "x", count: 40)
        #expect(LineWrap.wrapped("a \(word) b", to: 20) == "a \(word)\n  b")
    }
}

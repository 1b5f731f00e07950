import Testing

@testable import Figures

@Suite struct FigureDifferenceTests {
    private func explain(_ old: String, _ new: String, font: String? = nil) -> [String] {
        FigureDifference(file: "a.svg", old: Array(old.utf8), new: Array(new.utf8), missingFont: font).explanation
    }

    @Test func theFirstLineThatDiffersIsShown() {
        let filler = String(repeating: "one\n", count: 30)
        #expect(
            explain(filler + "two\nthree\n", filler + "two\nfour\n") == [
                "Line 32 reads \"three\"; the script draws \"four\".",
                "Program and font are the same: the figure or its script was changed after drawing.",
            ])
    }

    @Test func anotherGnuplotAndAMissingFontAreNamed() {
        #expect(
            explain("gnuplot 5.4 patchlevel 4\n", "gnuplot 6.0 patchlevel 1\n", font: "Optima").dropFirst() == [
                "It was drawn by gnuplot 5.4 patchlevel 4; here draws gnuplot 6.0 patchlevel 1.",
                "The script's font \"Optima\" is not installed here.",
            ])
    }

    @Test func bytesThatAreNoTextAreCounted() {
        #expect(explain("\u{1}\u{2}", "\u{1}\u{3}").first == "Byte 2 of 2 is another.")
        #expect(
            explain("\u{1}", "\u{1}\u{3}").first == "It has 1 bytes, the redrawn one 2; byte 2 is the first to differ.")
        #expect(explain("x", "") == ["The script draws no file of this name."])
    }
}

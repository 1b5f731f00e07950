import Foundation
import Testing

@testable import Console

@Suite struct TerminalTests {
    @Test(
        arguments: [
            (true, ["TERM": "xterm"], true), (true, ["TERM": "dumb"], false), (true, [:], false),
            (true, ["TERM": ""], false),
            (true, ["TERM": "xterm", "NO_COLOR": "1"], false), (true, ["TERM": "xterm", "NO_COLOR": ""], true),
            (false, ["TERM": "xterm"], false),
        ] as [(Bool, [String: String], Bool)]) func colourIsAllowedOnly(
            isTerminal: Bool, environment: [String: String], expected: Bool
        )
    {
        let terminal = Terminal(isTerminal: isTerminal, size: .unknown, environment: environment)
        #expect(terminal.style.isColored == expected)
    }

    @Test func withoutColourEveryMarkIsTheIdentity() {
        let style = TextStyle.plain
        for mark in TextStyle.Mark.allCases { #expect(style(mark, text: "x") == "x") }
        #expect(TextStyle(isColored: true).red("x") == "\u{1B}[31mx\u{1B}[0m")
        #expect(TextStyle(isColored: true)(.bold, .cyan, text: "x") == "\u{1B}[1;36mx\u{1B}[0m")
        #expect(TextStyle(isColored: true).red("") == "")
    }

    @Test func aFileIsNoTerminalAndHasNoWidth() throws {
        let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        let terminal = Terminal.inspect(descriptor: file, environment: ["TERM": "xterm"])
        #expect(!terminal.isTerminal)
        #expect(terminal.fittingWidth == nil)
        #expect(Terminal.Size(columns: 0, rows: -1) == Terminal.Size(columns: 1, rows: 1))
    }
}

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆ", 2), ("한", 2), ("각", 2), ("⟨x⟩", 3),
        ("α★✦…", 4),
        ("🇫🇷", 2), ("👩‍🔬", 2), ("👍🏽", 2), ("❤️", 2), ("a\u{200B}b", 2), ("\u{0}\u{1B}", 0),
    ]) func columnsOfKnownTexts(text: String, expected: Int) {
        #expect(DisplayWidth.columns(of: text) == expected)
    }

    /// The C library computes the same from its own copy of Unicode's data, which is some versions older.
    ///
    /// Left out: scalars it does not know; the hexagram, Tai Xuan Jing and counting rod signs, wide since Unicode 16;
    /// regional indicators, which make flags two by two; and Hangul tone marks and fillers.
    @Test func scalarsAgreeWithTheCLibrary() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let previous = uselocale(locale)
        defer {
            uselocale(previous)
            freelocale(locale)
        }
        // Swift's view of <wchar.h> hides the function, but it is linked.
        let address = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(address, to: (@convention(c) (Int32) -> Int32).self)
        let excepted: [ClosedRange<UInt32>] = [
            0x2630...0x2637, 0x268A...0x268F, 0x302E...0x302F, 0x3164...0x3164, 0x3248...0x324F, 0x1D300...0x1D376,
            0x1F1E6...0x1F1FF,
        ]
        var compared = 0
        var different: [String] = []
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let known = wcwidth(Int32(bitPattern: value))
            if known < 0 || excepted.contains(where: { $0.contains(value) }) { continue }
            compared += 1
            if Int(known) != DisplayWidth.columns(of: scalar) { different.append(String(value, radix: 16)) }
        }
        #expect(compared > 100_000)
        #expect(different.count < 20, "\(different.count): \(different.prefix(40))")
    }

    @Test func theRangesAscend() {
        for (left, right) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
            #expect(left.upperBound < right.lowerBound)
        }
    }

    @Test func truncationNeverExceedsItsLimit() {
        for text in ["", "a", "日本語のテキスト", "abcdef", "e\u{301}e\u{301}e\u{301}", "a👩‍🔬b"] {
            for limit in -1...20 {
                let cut = DisplayWidth.truncated(text, to: limit)
                #expect(DisplayWidth.columns(of: cut) <= max(0, limit))
                if DisplayWidth.columns(of: text) <= limit { #expect(cut == text) }
            }
        }
        #expect(DisplayWidth.truncated("日本語", to: 4) == "日…")
        #expect(DisplayWidth.padded("日", to: 4) == "日  ")
        #expect(DisplayWidth.padded("日", to: 4, alignment: .right) == "  日")
    }
}

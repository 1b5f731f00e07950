import Testing

@testable import Console

@Suite struct CommandWordsTests {
    private func texts(_ line: String) throws -> [[String]] { try CommandWords.commands(in: line).map(\.texts) }

    @Test(
        arguments: [
            ("", []), ("   \t ", []), ("# only a comment", []), (";;;\n\n", []),
            ("evolve 5", [["evolve", "5"]]),
            ("a;b ; c\nd", [["a"], ["b"], ["c"], ["d"]]),
            ("a # rest; of line\nb", [["a"], ["b"]]),
            ("a#b c", [["a#b", "c"]]),
            (#"say "two words" 'and more'"#, [["say", "two words", "and more"]]),
            (#"pre'mid'"post" ''"#, [["premidpost", ""]]),
            (#""a\"b\\c\n""#, [[#"a"b\c\n"#]]),
            (#"'a\b'"#, [[#"a\b"#]]),
            (##"two\ words \; \# \'"##, [["two words", ";", "#", "'"]]),
            ("a \\\n b", [["a", "b"]]), ("a\\\nb", [["ab"]]),
            ("'a\nb'", [["a\nb"]]), ("'a;b#c'", [["a;b#c"]]),
            ("a\r\nb\r\n", [["a"], ["b"]]),
            ("!ls 'x; y # z\nnext", [["!", "ls 'x; y # z"], ["next"]]), ("!  ls", [["!", "ls"]]), ("!", [["!"]]),
            ("a !b", [["a", "!b"]]),
            (
                "arch show |nor_conv_3x3~0|+|skip_connect~0|none~1|",
                [["arch", "show", "|nor_conv_3x3~0|+|skip_connect~0|none~1|"]]
            ),
            ("\"a\u{301}\"", [["a\u{301}"]]),
        ] as [(String, [[String]])]) func splits(line: String, expected: [[String]]) throws
    {
        #expect(try texts(line) == expected)
    }

    @Test func aQuoteUnderACombiningMarkIsStillAQuote() throws {
        #expect(try texts("'\u{301} b'").map { $0.map(Array.init).map { $0.count } }.count == 1)
        #expect(try texts("'\u{301} b'")[0].count == 1)
    }

    @Test func wordsKnowWhereTheyStoodAndWhetherTheyWereQuoted() throws {
        let commands = try CommandWords.commands(in: "a 'b c'\n  d")
        #expect(commands[0].words[1].position == .init(line: 1, column: 3))
        #expect(commands[0].words.map(\.isQuoted) == [false, true])
        #expect(commands[1].words[0].position == .init(line: 2, column: 3))
    }

    @Test func theSourceIsWhatWasTyped() throws {
        let commands = try CommandWords.commands(in: "  one 'two  x'   # why\n;three\\ y;!ls ; pwd")
        #expect(commands.map(\.source) == ["one 'two  x'", "three\\ y", "!ls ; pwd"])
    }

    @Test(arguments: [
        ("say 'abc", "the quote ' at column 5 is never closed", CommandWordsError.Code.unterminatedQuote),
        ("ok\n \"x", "the quote \" at line 2, column 2 is never closed", .unterminatedQuote),
        ("a\\", "the backslash at column 2 has nothing after it", .trailingBackslash),
    ]) func namesWhatIsOpen(line: String, message: String, code: CommandWordsError.Code) {
        let error = #expect(throws: CommandWordsError.self) { try CommandWords.commands(in: line) }
        #expect(error?.message == message)
        #expect(error?.code == code)
    }

    /// Every text of up to five scalars over the characters that mean something.
    @Test func quotedTextReadsBackAsItself() throws {
        let alphabet: [Unicode.Scalar] = ["a", " ", "'", "\"", "\\", ";", "#", "!", "\n", "\u{301}"]
        var texts: [String.UnicodeScalarView] = [.init()]
        var start = 0
        for _ in 0..<4 {
            let end = texts.count
            for index in start..<end {
                for scalar in alphabet { texts.append(texts[index] + [scalar]) }
            }
            start = end
        }
        for text in texts.map(String.init) {
            let commands = try CommandWords.commands(in: "x " + CommandWords.quoted(text))
            let isSame =
                commands.count == 1 && commands[0].words.count == 2
                && Array(commands[0].words[1].text.unicodeScalars) == Array(text.unicodeScalars)
            if !isSame { Issue.record("\(text.debugDescription) came back as \(commands)") }
            if let escaped = CommandWords.escaped(text), !text.isEmpty {
                let read = try CommandWords.commands(in: "x " + escaped)
                let isKept =
                    read.count == 1
                    && read[0].words.dropFirst().map { Array($0.text.unicodeScalars) }
                        == [Array(text.unicodeScalars)]
                if !isKept { Issue.record("\(text.debugDescription) escaped came back as \(read)") }
            }
        }
        #expect(CommandWords.quoted("!x") == "'!x'")
        #expect(CommandWords.quoted("plain-word_3x3~0|+|") == "plain-word_3x3~0|+|")
    }

    /// Splitting anything either gives words or a located error, and a command's source splits to the same words.
    @Test func theSourceOfACommandSplitsToItsWords() throws {
        var random = SystemFree(state: 7)
        let alphabet: [Unicode.Scalar] = ["a", "b", " ", "'", "\"", "\\", ";", "#", "!", "\n"]
        for trial in 0..<2000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<(random.next() % 14) { view.append(alphabet[Int(random.next() % 10)]) }
            guard let commands = try? CommandWords.commands(in: String(view)) else { continue }
            for command in commands {
                let again = try CommandWords.commands(in: command.source)
                if again.map(\.texts) != [command.texts] {
                    Issue.record("trial \(trial): \(String(view).debugDescription): \(command) became \(again)")
                }
            }
        }
    }

    /// A linear congruential generator (Knuth's MMIX constants), so that failures repeat.
    private struct SystemFree {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}

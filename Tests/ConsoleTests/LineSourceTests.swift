import Foundation
import TestSupport
import Testing

@testable import Console

@Suite @MainActor struct LineSourceTests {
    private func read(_ source: some LineSource) async -> [LineRead] {
        var result: [LineRead] = []
        while result.last != .endOfInput { result.append(await source.nextLine(prompt: "> ")) }
        return result
    }

    private func read(bytes: [UInt8]) async throws -> [LineRead] {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/input"))
        let descriptor = open(folder.path + "/input", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        return await read(PlainLines(descriptor: descriptor))
    }

    @Test func aListGivesItsAnswersThenTheEnd() async {
        let list = LineList([.line("a"), .interrupted, .line("b")])
        #expect(await read(list) == [.line("a"), .interrupted, .line("b"), .endOfInput])
        #expect(await list.nextLine(prompt: "again") == .endOfInput)
        #expect(list.prompts == ["> ", "> ", "> ", "> ", "again"])
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]),
            ("\n", [""]),
        ] as [(String, [String])]) func plainLinesAreSplitAtNewlines(text: String, expected: [String]) async throws
    {
        #expect(try await read(bytes: Array(text.utf8)) == expected.map(LineRead.line) + [.endOfInput])
    }

    @Test func plainLinesLongerThanAChunkAndInvalidBytesPass() async throws {
        let long = String(repeating: "é", count: 100_000)
        #expect(try await read(bytes: Array((long + "\nend").utf8)) == [.line(long), .line("end"), .endOfInput])
        #expect(try await read(bytes: [0x61, 0xFF, 0x0A]) == [.line("a\u{FFFD}"), .endOfInput])
    }
}

@Suite struct HistoryFileTests {
    @Test(arguments: ["a", "a\nb", #"a\nb"#, #"\"#, "\\\n", "é\\\\n", "#1700000000\nx"]) func entriesComeBack(
        entry: String
    ) throws {
        #expect(HistoryFile.decoded(HistoryFile.encoded(entry)) == entry)
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/a/b/history")
        #expect(try file.load() == [])
        try file.append(entry)
        try file.append("")
        try file.append("last")
        #expect(try file.load() == [entry, "last"])
    }

    @Test func onlyItsOwnerMayReadIt() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/private/history"
        try HistoryFile(path: path).append("secret")
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(stat(folder.path + "/private", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
    }

    @Test func theNewestEntriesStay() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/history", limit: 3)
        for number in 1...5 { try file.append("\(number)") }
        #expect(try file.load() == ["3", "4", "5"])
        try file.append("6")
        #expect(try file.load() == ["4", "5", "6"])
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "4\n5\n6\n")
        var status = stat()
        #expect(stat(file.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func whatCannotBeUsedIsNamed() throws {
        let folder = try TemporaryFolder()
        let unwritable = #expect(throws: HistoryFileError.self) { try HistoryFile(path: "/proc/x/history").append("a") }
        #expect(unwritable?.code == .unwritable)
        #expect(unwritable?.message.contains("/proc/x/history") == true)
        let unreadable = #expect(throws: HistoryFileError.self) { try HistoryFile(path: folder.path).load() }
        #expect(unreadable?.code == .unreadable)
    }
}

@Suite struct CompletionTests {
    @Test(
        arguments: [
            ("", [], "", .none), ("ev", [], "ev", .none), ("evolve ", ["evolve"], "", .none),
            ("a; show c", ["show"], "c", .none),
            ("show 'two w", ["show"], "two w", .single), ("show \"a b", ["show"], "a b", .double),
            ("x two\\ w", ["x"], "two w", .none),
            ("x 'a b'c", ["x"], "a bc", .none), ("x --k=v", ["x"], "--k=v", .none),
        ] as [(String, [String], String, CompletionRequest.Quote)]) func readsWhatStandsBeforeTheCursor(
            line: String, words: [String], current: String, quote: CompletionRequest.Quote
        )
    {
        let request = CompletionRequest(line: line)
        #expect(request.words == words)
        #expect(request.current == current)
        #expect(request.quote == quote)
        #expect(!request.isOutside)
    }

    @Test(arguments: ["# x", "a # b", "!ls x", "a \\"]) func knowsWhereNothingIsCompleted(line: String) {
        #expect(CompletionRequest(line: line).isOutside)
    }

    @Test func candidatesAreTypedAsTheQuoteDemands() {
        let candidate = Candidate("two \"w's\"")
        #expect(CompletionRequest(line: "x ").insertion(for: candidate) == #"two\ \"w\'s\""#)
        #expect(CompletionRequest(line: "x \"").insertion(for: candidate) == #"two \"w's\""#)
        #expect(CompletionRequest(line: "x '").insertion(for: candidate) == nil)
        #expect(CompletionRequest(line: "x tw'o ").insertion(for: Candidate("two words")) == "o words")
        #expect(CompletionRequest(line: "x tw'o ").insertion(for: Candidate("other")) == nil)
    }

    @Test func listingsFitTheTerminal() {
        let size = Terminal.Size(columns: 20, rows: 10)
        let plain = ["a", "b", "c", "d", "e"].map { Candidate($0 + "日本") }
        #expect(CompletionListing.text(plain, size: size, rows: 7) == "a日本  c日本  e日本\nb日本  d日本\n")
        let noted = [Candidate("a", note: "first of\n them, said at length"), Candidate("bcd")]
        #expect(CompletionListing.text(noted, size: size, rows: 7) == "a    first of␊ the…\nbcd\n")
        let many = (0..<100).map { Candidate("number\($0)") }
        let lines = CompletionListing.text(many, size: size, rows: 4).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[3].hasPrefix("… 47 more"))
        #expect(CompletionListing.text([], size: size, rows: 4) == "")
    }
}

import Foundation
import LanguageModels
import Search
import SearchSpaces
import Testing

@testable import Sessions

/// A long session: read in pieces, with the same result as read at once.
@Suite struct ScaleTests {
    @Test func `lines come out of pieces of any size as out of the whole`() throws {
        let text = Data("one\n\ntwo and more\nthree\nunfin".utf8)
        func items(_ size: Int) throws -> [LineStream.Item] {
            var rest = text
            var stream = LineStream {
                defer { rest = rest.dropFirst(size) }
                return Data(rest.prefix(size))
            }
            var items: [LineStream.Item] = []
            while let item = try stream.take() { items.append(item) }
            return items
        }
        let whole: [LineStream.Item] =
            ["one", "", "two and more", "three"].map { .line(Data($0.utf8)) } + [.torn(bytes: 5)]
        for size in 1...text.count { #expect(try items(size) == whole) }
    }

    @Test func `a journal longer than a piece reads back whole from its file`() throws {
        let folder = try ScratchFolder()
        var session = try Session(header: MadeUpSession.header, creating: folder.file("a.jsonl"))
        try session.beginCell("note", at: 0)
        let text = String(repeating: "ü", count: 400_000)
        for _ in 0..<3 { try session.append(.noted(Note(text: text)), at: 0) }
        try session.finishCell(CellFinish(status: .done), at: 0)
        let contents = try JournalReader.read(folder.file("a.jsonl"))
        #expect(contents.records == session.records && contents.fault == nil)
        #expect(contents.goodBytes > 2 << 20)
    }
}

import Determinism
import Foundation
import Search
import Testing

@testable import Sessions

@Suite struct JournalReaderTests {
    private func journal() throws -> (data: Data, contents: JournalContents, live: SessionState) {
        let folder = try ScratchFolder()
        let session = try MadeUpSession.written(to: folder.file("a.jsonl"))
        let data = try folder.read("a.jsonl")
        return (data, try JournalReader.read(data, path: "a"), session.state)
    }

    @Test func `a journal holds every kind of event and reads back whole`() throws {
        let (data, contents, live) = try journal()
        #expect(contents.fault == nil && contents.goodBytes == data.count)
        #expect(contents.header == MadeUpSession.header)
        #expect(Set(contents.records.map(\.event.name)) == Set(EventName.allCases))
        #expect(contents.records.map(\.number) == Array(1...contents.records.count))
        #expect(SessionState(contents) == live)
    }

    @Test func `every event is the same after a trip through its text`() throws {
        let (_, contents, _) = try journal()
        for record in contents.records {
            let (line, _) = try JournalLine.text(of: record, after: "")
            #expect(try JournalLine.record(from: Data(line.utf8)) == record)
        }
    }

    @Test func `numbers that are not finite have no text, and the session stays as it was`() throws {
        let folder = try ScratchFolder()
        var session = try Session(header: MadeUpSession.header, creating: folder.file("a.jsonl"))
        let before = session.state
        let evaluation = Evaluation(
            number: 1, architecture: .init([0]), niche: 0, generation: 0, values: [.nan],
            origin: Origin(variation: .free))
        let event = SessionEvent.search(.evaluated(EvaluationBatch(generation: 0, evaluations: [evaluation])))
        #expect(throws: JournalError.self) { try session.append(event, at: 0) }
        #expect(session.state == before && session.records.isEmpty)
        #expect(try JournalReader.read(folder.file("a.jsonl")).fault == nil)
    }

    /// Every length of a journal with every kind of event: it opens, and holds all records whose lines are whole.
    @Test func `a journal cut at any byte opens and loses the unfinished record at most`() throws {
        let (data, contents, _) = try journal()
        let ends = data.indices.filter { data[$0] == 10 }
        let headerEnd = try #require(ends.first)
        for length in 0...headerEnd {
            #expect(throws: JournalError.self) { try JournalReader.read(data.prefix(length), path: "a") }
        }
        var whole = 0
        for length in (headerEnd + 1)...data.count {
            let cut = try JournalReader.read(data.prefix(length), path: "a")
            if data[length - 1] == 10, length > headerEnd + 1 { whole += 1 }
            #expect(cut.records == Array(contents.records.prefix(whole)))
            let rest = length - cut.goodBytes
            #expect(cut.fault == (rest == 0 ? nil : .tornTail(bytes: rest)), "cut at \(length)")
        }
    }

    /// A short journal: each byte changed in three ways.
    @Test func `a changed byte anywhere is noticed`() throws {
        let folder = try ScratchFolder()
        var session = try Session(header: MadeUpSession.header, creating: folder.file("a.jsonl"))
        try session.beginCell("note", at: 5)
        try session.append(.noted(Note(text: "a\u{FFFD}\u{E9}b")), at: 6)
        try session.finishCell(CellFinish(status: .done), at: 7)
        let data = try folder.read("a.jsonl")
        for place in data.indices {
            for change: UInt8 in [1, 0x1F, 0x80] {
                var damaged = data
                damaged[place] ^= change
                guard let read = try? JournalReader.read(damaged, path: "a") else { continue }
                #expect(read.fault != nil, "byte \(place) changed by \(change)")
                #expect(Array(session.records.prefix(read.records.count)) == read.records)
            }
        }
    }

    @Test func `damage in the middle stops at its line and says where`() throws {
        let (data, contents, _) = try journal()
        let lines = data.split(separator: 10, omittingEmptySubsequences: false)
        var missing = lines
        missing.remove(at: 4)
        let gap = try JournalReader.read(Data(missing.joined(separator: [10])), path: "a")
        #expect(gap.fault == .damaged(line: 5, reason: "its digest does not match its text"))
        #expect(gap.records == Array(contents.records.prefix(3)))
        var swapped = lines
        swapped.swapAt(3, 4)
        #expect(
            try JournalReader.read(Data(swapped.joined(separator: [10])), path: "a").fault
                == .damaged(line: 4, reason: "its digest does not match its text"))
    }

    @Test func `an event of a later program is named`() throws {
        let (header, digest) = try JournalLine.text(of: MadeUpSession.header)
        let open = "{\"n\":1,\"time\":0,\"cell\":1,\"event\":\"teleported\",\"payload\":{}"
        let chained = String(Digest(of: digest + open).hex.prefix(16))
        let text = "\(header)\n\(open),\"digest\":\"\(chained)\"}\n"
        #expect(
            try JournalReader.read(Data(text.utf8), path: "a").fault
                == .damaged(line: 2, reason: "the event 'teleported' is of a later program"))
    }

    @Test func `a later version and a file that is no journal are refused in words`() throws {
        let later = Data("{\"format\":\"llm-nas journal\",\"version\":2,\"soul\":1}\n".utf8)
        let versioned = #expect(throws: JournalError.self) { try JournalReader.read(later, path: "j") }
        #expect(versioned?.code == .laterVersion)
        #expect(versioned?.message == "The journal j has version 2; this program reads 1.")
        for text in ["", "\n", "hello\nworld\n", "{}\n", "{\"format\":\"x\",\"version\":1}\n", "[1]\n", "\u{0}\u{1}\n"]
        {
            let error = #expect(throws: JournalError.self) { try JournalReader.read(Data(text.utf8), path: "j") }
            #expect(error?.code == .notAJournal)
        }
        let absent = #expect(throws: JournalError.self) { try JournalReader.read("/nowhere/j.jsonl") }
        #expect(absent?.message == "The journal /nowhere/j.jsonl cannot be read: there is no such file.")
    }
}

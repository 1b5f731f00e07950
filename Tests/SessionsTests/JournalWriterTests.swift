import Foundation
import Testing

@testable import Sessions

@Suite struct JournalWriterTests {
    private let note = SessionEvent.noted(Note(text: "again"))

    private func open(_ path: String) throws -> Session {
        let contents = try JournalReader.read(path)
        return Session(resuming: contents, writer: try JournalWriter.resume(path, after: contents))
    }

    @Test func `a second writer is kept out, a reader is not`() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.jsonl")
        var session: Session? = try MadeUpSession.written(to: path)
        let contents = try JournalReader.read(path)
        let error = #expect(throws: JournalError.self) { try JournalWriter.resume(path, after: contents) }
        #expect(error?.code == .locked)
        session = nil
        _ = session
        _ = try JournalWriter.resume(path, after: contents)
    }

    @Test func `whoever is kept out is told by whom, and a note that was left behind is no lock`() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.jsonl")
        var session: Session? = try MadeUpSession.written(to: path)
        let contents = try JournalReader.read(path)
        let note = try #require(LockNote.read(beside: path))
        #expect(note.process == getpid() && !note.isElsewhere)
        let error = #expect(throws: JournalError.self) { try JournalWriter.resume(path, after: contents) }
        #expect(
            error?.message
                == "Another process writes to \(path): llm-nas llm-nas 0, process \(getpid()) on \(note.host).")
        session = nil
        _ = session
        #expect(LockNote.read(beside: path) == nil, "a writer that ends takes its note away")
        LockNote(host: note.host, process: 1, program: "0.0").leave(beside: path)
        #expect(
            try JournalWriter.resume(path, after: contents).predecessor
                == "llm-nas 0.0, process 1 on \(note.host)")
        LockNote(host: "elsewhere", process: 1, program: "0.0").leave(beside: path)
        let foreign = #expect(throws: JournalError.self) { try JournalWriter.resume(path, after: contents) }
        #expect(foreign?.code == .locked)
        #expect(foreign?.hint == "If that process no longer runs, remove \(path).lock and open it again.")
        #expect(try JournalReader.read(path) == contents)
    }

    @Test func `a file that is there is never written over`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Data("mine".utf8), to: "a.jsonl")
        let error = #expect(throws: JournalError.self) { try JournalWriter.create(path, header: MadeUpSession.header) }
        #expect(error?.code == .exists)
        #expect(try folder.read("a.jsonl") == Data("mine".utf8))
    }

    @Test func `a session that is opened again goes on as if it had not stopped`() throws {
        let folder = try ScratchFolder()
        var whole = try MadeUpSession.written(to: folder.file("a.jsonl"))
        do { _ = try MadeUpSession.written(to: folder.file("b.jsonl")) }
        var opened = try open(folder.file("b.jsonl"))
        #expect(opened.state == whole.state && opened.currentCell == whole.currentCell)
        for place in 0..<3 {
            try whole.beginCell("note", at: Int64(place))
            try whole.append(note, at: Int64(place))
            try whole.finishCell(CellFinish(status: .done), at: Int64(place))
            try opened.beginCell("note", at: Int64(place))
            try opened.append(note, at: Int64(place))
            try opened.finishCell(CellFinish(status: .done), at: Int64(place))
        }
        #expect(try folder.read("a.jsonl") == folder.read("b.jsonl"))
        #expect(SessionState(try JournalReader.read(folder.file("b.jsonl"))) == opened.state)
    }

    @Test func `a torn tail is set aside and the next append is safe`() throws {
        let folder = try ScratchFolder()
        do { _ = try MadeUpSession.written(to: folder.file("a.jsonl")) }
        let data = try folder.read("a.jsonl")
        let path = try folder.write(data.dropLast(30), to: "b.jsonl")
        let contents = try JournalReader.read(path)
        guard case .tornTail(let bytes) = contents.fault else {
            Issue.record("no torn tail: \(String(describing: contents.fault))")
            return
        }
        do {
            var session = try open(path)
            #expect(try folder.read("b.jsonl.torn") == data.dropLast(30).suffix(bytes) + [10])
            try session.append(note, at: 9)
        }
        let after = try JournalReader.read(path)
        #expect(after.fault == nil)
        #expect(after.records.dropLast() == contents.records[...])
        #expect(after.records.last?.event == note)
    }

    @Test func `a journal that grew since it was read is not cut back`() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.jsonl")
        do { _ = try MadeUpSession.written(to: path) }
        let old = try JournalReader.read(path)
        do {
            var other = try open(path)
            try other.append(note, at: 9)
        }
        #expect(throws: JournalError.self) { try JournalWriter.resume(path, after: old) }
        #expect(try JournalReader.read(path).records.count == old.records.count + 1)
    }

    @Test func `a damaged journal is not appended to`() throws {
        let folder = try ScratchFolder()
        do { _ = try MadeUpSession.written(to: folder.file("a.jsonl")) }
        var data = try folder.read("a.jsonl")
        data[data.count / 2] ^= 1
        let path = try folder.write(data, to: "b.jsonl")
        let contents = try JournalReader.read(path)
        #expect(throws: JournalError.self) { try JournalWriter.resume(path, after: contents) }
        #expect(try folder.read("b.jsonl") == data)
    }

    @Test func `a session that is saved elsewhere holds all and goes on there`() throws {
        let folder = try ScratchFolder()
        var session = try MadeUpSession.written(to: folder.file("a.jsonl"))
        try session.save(to: folder.file("deep/er/b.jsonl"))
        #expect(session.path == folder.file("deep/er/b.jsonl"))
        #expect(try folder.read("a.jsonl") == folder.read("deep/er/b.jsonl"))
        try session.append(note, at: 3)
        #expect(try JournalReader.read(folder.file("a.jsonl")).records.count == session.records.count - 1)
        #expect(SessionState(try JournalReader.read(folder.file("deep/er/b.jsonl"))) == session.state)
    }

    @Test func `a session without a file keeps its records and can be saved`() throws {
        let folder = try ScratchFolder()
        var session = Session(header: MadeUpSession.header)
        try MadeUpSession.run(&session)
        #expect(session.path == nil)
        try session.save(to: folder.file("a.jsonl"))
        #expect(SessionState(try JournalReader.read(folder.file("a.jsonl"))) == session.state)
    }

    @Test func `a place that cannot be written is named`() throws {
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.create("/proc/none/a.jsonl", header: MadeUpSession.header)
        }
        #expect(error?.code == .unwritable)
        #expect(error?.message.hasPrefix("The journal /proc/none/a.jsonl cannot be written: ") == true)
    }
}

import Foundation
import Testing

@testable import Sessions

/// A file system of 64 KiB that fills up; needs the right to mount.
@Suite struct FullDiskTests {
    private static let canMount: Bool = {
        guard getuid() == 0, let folder = try? ScratchFolder() else { return false }
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return false }
        return umount(folder.path) == 0
    }()

    @Test(.enabled(if: canMount, "mounting a small file system is not allowed here"))
    func `a full disk loses nothing that was acknowledged, and the session goes on elsewhere`() throws {
        let folder = try ScratchFolder()
        try #require(mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0)
        defer { _ = umount2(folder.path, Int32(MNT_DETACH)) }
        let path = folder.file("a.jsonl")
        var session = try Session(header: MadeUpSession.header, creating: path)
        try session.beginCell("note", at: 0)
        var failure: JournalError?
        for number in 0..<1000 {
            do throws(JournalError) {
                try session.append(.noted(Note(text: "\(number) " + String(repeating: "x", count: 700))), at: 1)
            } catch {
                failure = error
                break
            }
        }
        #expect(failure?.code == .unwritable)
        #expect(failure?.message == "The journal \(path) cannot be written: No space left on device.")
        let kept = try JournalReader.read(path)
        #expect(kept.fault == nil && kept.records == session.records)
        #expect(SessionState(kept) == session.state)

        let elsewhere = try ScratchFolder()
        try session.save(to: elsewhere.file("b.jsonl"))
        try session.finishCell(CellFinish(status: .done), at: 2)
        #expect(SessionState(try JournalReader.read(elsewhere.file("b.jsonl"))) == session.state)
    }
}

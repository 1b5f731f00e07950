import Determinism

/// Writes a campaign's journal: chained lines, as a session's journal has them.
package final class CampaignJournal {
    private let file: ChainedFile
    private var digest: String

    private init(_ file: ChainedFile, digest: String) {
        self.file = file
        self.digest = digest
    }

    /// Begins a journal in a new file; the directory is made if it is missing.
    package static func create(_ path: String, header: CampaignHeader) throws(JournalError) -> CampaignJournal {
        guard let text = try? CanonicalJSON.text(header) else { throw .unwritable(path, "its header has no text") }
        let (line, digest) = ChainedLine.closed(text, after: "")
        let file = try ChainedFile.create(path, firstLine: line, program: header.program)
        return CampaignJournal(file, digest: digest)
    }

    /// Goes on with the journal that `contents` was read from; a torn last line is cut off.
    package static func resume(_ path: String, after contents: CampaignContents) throws(JournalError) -> CampaignJournal
    {
        // What is left of a line that was not finished is a run that is done again.
        let file = try ChainedFile.resume(
            path, goodBytes: contents.goodBytes, tornBytes: contents.tornBytes, keepingTailAt: nil,
            program: contents.header.program)
        return CampaignJournal(file, digest: contents.lastDigest)
    }

    /// Appends a finished run.
    package func append(_ run: CampaignRun) throws(JournalError) {
        guard let text = try? CanonicalJSON.text(run) else { throw .unwritable(file.path, "a run has no JSON text") }
        let (line, next) = ChainedLine.closed(text, after: digest)
        try file.append(line)
        digest = next
    }

    /// Waits until all that was appended lies on the disk.
    package func sync() throws(JournalError) { try file.sync() }
}

import Determinism
import Foundation

/// What a campaign's journal holds: its header, then one line for each finished run, in the order of `spec.runs`.
package struct CampaignContents: Equatable, Sendable {
    package let header: CampaignHeader
    /// The first runs of the campaign, without gaps.
    package let runs: [CampaignRun]
    let goodBytes: Int
    /// The end of the chain of digests: two journals with the same one hold the same.
    package let lastDigest: String
    /// Bytes of a last line that was not finished: its run is not recorded.
    package let tornBytes: Int
}

extension CampaignContents {
    /// Reads the file at `path`: whole, or with a torn last line.
    ///
    /// - Complexity: O(n) in the file's size.
    /// - Throws: when it is no campaign's journal, or damaged before its last line.
    package static func read(_ path: String) throws(JournalError) -> CampaignContents {
        guard let file = FileHandle(forReadingAtPath: path) else {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .unreadableCampaign(path, isThere ? "it cannot be opened" : "there is no such file")
        }
        var lines = LineStream(file)
        do {
            guard case .line(let first) = try lines.take() else { throw JournalError.notACampaign(path) }
            var scan = try CampaignScan(first, path: path)
            while let item = try lines.take() { try scan.take(item) }
            return CampaignContents(
                header: scan.header, runs: scan.runs, goodBytes: scan.goodBytes, lastDigest: scan.digest,
                tornBytes: scan.tornBytes)
        } catch let error as JournalError {
            throw error
        } catch {
            throw .unreadableCampaign(path, error.localizedDescription)
        }
    }
}

/// A campaign's journal as far as it was read.
private struct CampaignScan {
    let path: String
    let header: CampaignHeader
    private let names: [CampaignRun.Name]
    var runs: [CampaignRun] = []
    var digest: String
    var goodBytes: Int
    var tornBytes = 0

    init(_ first: Data, path: String) throws(JournalError) {
        guard let probe = try? CanonicalJSON.value(Probe.self, from: first),
            probe.format == CampaignHeader.formatName
        else { throw .notACampaign(path) }
        guard probe.version == CampaignHeader.currentVersion else { throw .laterVersion(path, probe.version) }
        guard let header = try? CanonicalJSON.value(CampaignHeader.self, from: first),
            let digest = ChainedLine.digest(of: first, after: "")
        else { throw .notACampaign(path) }
        self.path = path
        self.header = header
        self.digest = digest
        names = header.spec.runs
        goodBytes = first.count + 1
    }

    mutating func take(_ item: LineStream.Item) throws(JournalError) {
        switch item {
        case .torn(let bytes): tornBytes = bytes
        case .line(let line): try take(line)
        }
    }

    private mutating func take(_ line: Data) throws(JournalError) {
        let number = runs.count + 2
        guard let next = ChainedLine.digest(of: line, after: digest) else {
            throw .damagedCampaign(path, line: number, "its digest does not match its text")
        }
        guard let run = try? CanonicalJSON.value(CampaignRun.self, from: line), runs.count < names.count,
            run.name == names[runs.count]
        else { throw .damagedCampaign(path, line: number, "it is not the run that was due") }
        runs.append(run)
        digest = next
        goodBytes += line.count + 1
    }

    private struct Probe: Decodable {
        let format: String
        let version: Int
    }
}

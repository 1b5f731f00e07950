import Determinism
import Foundation
import FoundationNetworking

/// A download that can be broken off and gone on with.
///
/// What arrives is kept in `NAME.part` beside the destination. A later attempt asks for the rest with `Range` and
/// `If-Range`, so a server that changed the file, or that knows no ranges, sends all of it again. The file gets its
/// name only when it is whole and has the expected digest.
package struct FileFetch: Sendable {
    /// Where the file comes from.
    package let source: FetchSource
    /// What the file will be called; replaced if it is there.
    package let destination: URL
    /// What the file must be; nil takes whatever comes.
    package let sha256: Digest?
    /// The most bytes that are taken.
    package let sizeLimit: Int
    /// Seconds without a byte after which the connection counts as broken.
    package let timeout: Double

    /// chosen: twenty times the largest of the benchmark's files.
    package static let defaultSizeLimit = 1 << 29

    package init(
        source: FetchSource, destination: URL, sha256: Digest? = nil,
        sizeLimit: Int = FileFetch.defaultSizeLimit, timeout: Double = 60
    ) {
        self.source = source
        self.destination = destination
        self.sha256 = sha256
        self.sizeLimit = sizeLimit
        self.timeout = timeout
    }

    /// Downloads the file; `progress` is told of the bytes on disk, about every 64 kB, on another thread.
    /// - Throws: `network`, `refusedByServer`, `unexpectedContent`, `inaccessible`, or `cancelled` when the task was.
    package func run(
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) async throws(BenchmarksError) -> FetchReport {
        let part = PartFile(destination: destination)
        var outcome = await attempt(part, part.usable(for: source.url), progress)
        if case .askAgain = outcome {
            part.discard()
            outcome = await attempt(part, nil, progress)
        }
        switch outcome {
        case .complete(let kept): return try finish(part, resumedFrom: kept)
        case .askAgain: throw .wrongAnswer(source, "it has no bytes from the beginning on")
        case .failed(let error):
            if error.code == .unexpectedContent { part.discard() }
            throw error
        }
    }

    private func attempt(
        _ part: PartFile, _ resumed: (size: Int, validator: String)?,
        _ progress: @escaping @Sendable (FetchProgress) -> Void
    ) async -> FetchTransfer.Outcome {
        var request = URLRequest(url: source.url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: timeout)
        request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        request.setValue("llm-nas", forHTTPHeaderField: "User-Agent")
        if let resumed {
            request.setValue("bytes=\(resumed.size)-", forHTTPHeaderField: "Range")
            request.setValue(resumed.validator, forHTTPHeaderField: "If-Range")
        }
        let transfer = FetchTransfer(
            source: source, part: part, offset: resumed?.size ?? 0, sizeLimit: sizeLimit, progress: progress)
        return await transfer.run(request, timeout: timeout)
    }

    private func finish(_ part: PartFile, resumedFrom: Int) throws(BenchmarksError) -> FetchReport {
        let found = try part.digest()
        if let sha256, sha256 != found {
            part.discard()
            throw .wrongDigest(source, found: found.hex, expected: sha256.hex)
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: part.url.path)[.size] as? Int) ?? 0
        try part.finish()
        return FetchReport(size: size, sha256: found, resumedFrom: resumedFrom)
    }
}

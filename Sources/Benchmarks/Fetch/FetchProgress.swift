import Determinism

/// How far a download is.
package struct FetchProgress: Hashable, Sendable {
    /// Bytes on disk, those of an earlier attempt included.
    package let received: Int
    /// Bytes of the whole file, if the server says.
    package let total: Int?

    package init(received: Int, total: Int?) {
        self.received = received
        self.total = total
    }
}

/// A finished download.
package struct FetchReport: Hashable, Sendable {
    /// Bytes of the whole file.
    package let size: Int
    /// Of the whole file.
    package let sha256: Digest
    /// Bytes that an earlier attempt had brought and that were used.
    package let resumedFrom: Int

    package init(size: Int, sha256: Digest, resumedFrom: Int) {
        self.size = size
        self.sha256 = sha256
        self.resumedFrom = resumedFrom
    }
}

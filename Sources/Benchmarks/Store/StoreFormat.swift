import Determinism
import Foundation
import SearchSpaces

/// The layout of the tables' file: a fixed preamble, a JSON header, then one column after another.
///
/// | bytes | content |
/// | --- | --- |
/// | 0..<8 | `NASTABLE` |
/// | 8..<12 | version, little-endian |
/// | 12..<16 | length of the header, little-endian |
/// | 16..<48 | SHA-256 of the header |
/// | 64... | the header, canonical JSON |
/// | next multiple of 64 | columns of little-endian binary64, each padded with zeros to a multiple of 64 bytes |
///
/// "No value" is a NaN in the file; it never leaves `MappedColumns`.
enum StoreFormat {
    static let magic = Array("NASTABLE".utf8)
    static let version: UInt32 = 1
    static let preamble = 64
    static let alignment = 64
    static let rows = NASBench201.count
    static let spaceName = "nasbench201"
    /// chosen: a hundred times what the header takes, so a damaged length is caught before it is used.
    static let headerLimit = 4_000_000

    /// The next multiple of the alignment.
    static func aligned(_ offset: Int) -> Int {
        (offset + alignment - 1) / alignment * alignment
    }

    /// Bytes from one column's start to the next one's.
    static let stride = aligned(rows * MemoryLayout<Double>.size)

    /// 64 hexadecimal digits as 32 bytes.
    static func bytes(of digest: Digest) -> [UInt8] {
        let digits = digest.hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return (0..<32).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] }
    }

    /// A number's four bytes, least significant first.
    static func bytes(of number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }
}

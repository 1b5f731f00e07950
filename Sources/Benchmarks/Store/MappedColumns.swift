import Determinism
import Foundation

/// The tables' file in memory: only pages that are read are loaded.
struct MappedColumns: Sendable {
    let url: URL
    let header: StoreHeader
    /// Names everything in the file, for the header holds the digest of the rest.
    let digest: Digest
    private let data: Data
    private let payloadStart: Int

    /// Maps the file and checks its preamble, header and length, but not the columns' content.
    init(url: URL) throws(BenchmarksError) {
        self.url = url
        data = try Self.map(url)
        guard data.count >= StoreFormat.preamble, data.starts(with: StoreFormat.magic) else {
            throw .damaged(url, "it does not begin as tables do")
        }
        let version = Self.number(in: data, at: 8)
        guard version == StoreFormat.version else {
            throw .otherVersion(version, expected: StoreFormat.version, at: url)
        }
        let headerEnd = StoreFormat.preamble + Int(Self.number(in: data, at: 12))
        guard headerEnd <= data.count, headerEnd <= StoreFormat.headerLimit else {
            throw .damaged(url, "its header is cut off")
        }
        let text = data[StoreFormat.preamble..<headerEnd]
        digest = Digest(of: text)
        guard data[16..<48].elementsEqual(StoreFormat.bytes(of: digest)) else {
            throw .damaged(url, "its header does not have the digest recorded in it")
        }
        guard let header = try? JSONDecoder().decode(StoreHeader.self, from: text),
            header.rows == StoreFormat.rows, header.space == StoreFormat.spaceName
        else { throw .damaged(url, "its header does not describe \(StoreFormat.rows) rows") }
        self.header = header
        payloadStart = StoreFormat.aligned(headerEnd)
        let expected = payloadStart + header.columns.count * StoreFormat.stride
        guard data.count == expected else {
            throw .damaged(url, "it has \(data.count) bytes where its header promises \(expected)")
        }
    }

    /// The number in one row of a column; nil where the table has no value.
    func value(column: Int, row: Int) -> Double? {
        precondition((0..<StoreFormat.rows).contains(row), "row \(row) is not below \(StoreFormat.rows)")
        let offset = payloadStart + column * StoreFormat.stride + row * 8
        let bits = data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
        let number = Double(bitPattern: UInt64(littleEndian: bits))
        return number.isNaN ? nil : number
    }

    /// A whole column.
    /// - Complexity: O(rows), about 20 microseconds in an optimised build.
    func values(column: Int) -> [Double?] {
        let start = payloadStart + column * StoreFormat.stride
        return data.withUnsafeBytes { bytes in
            var numbers: [Double?] = []
            numbers.reserveCapacity(StoreFormat.rows)
            for row in 0..<StoreFormat.rows {
                let bits = bytes.loadUnaligned(fromByteOffset: start + row * 8, as: UInt64.self)
                let number = Double(bitPattern: UInt64(littleEndian: bits))
                numbers.append(number.isNaN ? nil : number)
            }
            return numbers
        }
    }

    /// Reads everything and compares its digest with the header's.
    func verify() throws(BenchmarksError) {
        guard Digest(of: data[payloadStart...]) == header.payload else {
            throw .damaged(url, "its columns do not have the digest recorded in its header")
        }
    }

    private static func map(_ url: URL) throws(BenchmarksError) -> Data {
        do {
            return try Data(contentsOf: url, options: .alwaysMapped)
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            throw .noTables(at: url)
        } catch {
            throw .unreadable(url, because: error)
        }
    }

    private static func number(in data: Data, at offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(data[offset + $1]) << UInt32(8 * $1) }
    }
}

import Benchmarks
import CZlib
import Determinism
import Foundation
import Testing

@Suite struct GzipTests {
    private static let name = "hw-nas-bench-nb201-cifar10.csv"

    /// zlib's own writer; one member for each text.
    private func compressed(_ texts: [String]) throws -> [UInt8] {
        let folder = try ScratchFolder()
        for text in texts {
            let file = try #require(gzopen(folder.file("x.gz").path, "ab"))
            _ = Array(text.utf8).withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) }
            gzclose(file)
        }
        return [UInt8](try Data(contentsOf: folder.file("x.gz")))
    }

    private func imported(_ bytes: [UInt8]) throws -> ImportReport {
        let folder = try PlainTables.folder()
        try FileManager.default.removeItem(at: folder.file(Self.name))
        try Data(bytes).write(to: folder.file(Self.name + ".gz"))
        return try TableImporter(dataDirectory: folder.url).import(directory: folder.url)
    }

    @Test func `members one after another are one table`() throws {
        let text = PlainTables.text(PlainTables.hardwareLines)
        let middle = text.index(text.startIndex, offsetBy: 300_001)
        let whole = try compressed([text])
        let split = try compressed([String(text[..<middle]), String(text[middle...])])
        let report = try imported(split)
        #expect(whole != split)
        #expect(report.files.last?.sha256 == Digest(of: split))
        #expect(report.notes.contains { $0.hasPrefix("\(Self.name).gz is not the published file") })
    }

    @Test func `a damaged or cut file is refused with the place`() throws {
        let whole = try compressed([PlainTables.text(PlainTables.hardwareLines)])
        var changed = whole
        changed[whole.count - 6] ^= 1
        let cases: [(bytes: [UInt8], part: String)] = [
            (whole.dropLast(1), "it ends early at byte \(whole.count - 1)"), (changed, "incorrect data check at byte"),
            (whole + [7, 7, 7], "incorrect header check at byte"), (Array(whole.prefix(2)), "it ends early at byte 2"),
        ]
        for (bytes, part) in cases {
            let error = #expect(throws: BenchmarksError.self) { try imported(bytes) }
            #expect(error?.code == .malformedCompression)
            #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
        }
    }

    @Test func `a file without line ends does not fill the memory`() throws {
        let error = #expect(throws: BenchmarksError.self) {
            try imported(compressed([String(repeating: "a", count: 5_000_000)]))
        }
        #expect(error?.message.contains("line 1: the line is longer than 65536 bytes") == true)
    }
}

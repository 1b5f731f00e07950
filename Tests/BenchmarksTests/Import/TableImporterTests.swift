import Benchmarks
import CZlib
import Determinism
import Foundation
import Testing

@Suite struct TableImporterTests {
    private static let accuracy = "nb201-accuracy.csv"
    private static let hardware = "hw-nas-bench-nb201-cifar10.csv"

    /// Imports the made-up tables after a change and returns the error's message.
    private func message(of table: String, changing changes: [Int: String]) throws -> String {
        let folder = try PlainTables.folder()
        let lines = table == Self.accuracy ? PlainTables.accuracyLines : PlainTables.hardwareLines
        try folder.write(PlainTables.text(Array(lines.prefix(20)), changing: changes), to: table)
        return try error(of: folder)?.message ?? "no error"
    }

    private func error(of folder: ScratchFolder) throws -> BenchmarksError? {
        let data = try ScratchFolder()
        do {
            _ = try TableImporter(dataDirectory: data.url).import(directory: folder.url)
        } catch {
            #expect(try FileManager.default.contentsOfDirectory(atPath: data.url.path).isEmpty)
            return error
        }
        return nil
    }

    @Test(arguments: [
        (1, "index,arch_str", "nb201-accuracy.csv, line 1: the header lacks the columns cifar10_val_200, "),
        (1, "index,index", "line 1, column 2 (index): the table has this column twice"),
        (1, "", "line 1: the header lacks the columns index, arch_str, cifar10_val_200"),
        (2, "0,x,1,1,1,1,1,1", "line 2, column 2 (arch_str): 'x' is not the cell of index 0, |avg_pool_3x3~0|+|nor"),
        (2, "1,x,1,1,1,1,1,1", "line 2, column 1 (index): '1' is not the row's index 0."),
        (2, "0", "line 2: the row has 1 fields instead of 8."),
        (2, "", "line 2, column 1 (index): '' is not the row's index 0."),
    ])
    func `a wrong line is named`(line: Int, text: String, part: String) throws {
        let found = try message(of: Self.accuracy, changing: [line: text])
        #expect(found.contains(part), "\(found)")
    }

    @Test(arguments: [
        "100.001", "-0.5", "", "nan", "inf", "0x1p3", "1e999", " 5", "5 ", "+5", "5.5.5", "five", "-", ".5", "1e", "5;",
    ])
    func `what is no percentage is refused`(cell: String) throws {
        let start = PlainTables.accuracyLines[3].split(separator: ",").prefix(2).joined(separator: ",")
        let found = try message(of: Self.accuracy, changing: [4: "\(start),1,2,\(cell),4,5,6"])
        #expect(
            found
                == "nb201-accuracy.csv, line 4, column 5 (cifar100_val_200): '\(cell)' is not a percentage from 0 to 100.",
            "\(found)")
    }

    @Test(arguments: [
        ("0,-1,2,3,4,5,6,7,8,9", "column 2 (edgegpu_latency): '-1' is not a number above 0."),
        ("0,1,2,3,-2,5,6,7,8,9", "column 5 (edgetpu_latency): '-2' is not a number above 0, or -1 for a network that"),
        ("0,1,2,3,0,5,6,7,8,9", "column 5 (edgetpu_latency): '0' is not"),
        ("0,1,2,3,4,5,6,7,8,9,10", "line 2: the row has more than 10 fields."),
        ("0,1,2,3,4,5,6,7,8,", "column 10 (fpga_energy): '' is not a number above 0."),
    ])
    func `a latency is above 0, or -1 where the compiler may refuse`(line: String, part: String) throws {
        let found = try message(of: Self.hardware, changing: [2: line])
        #expect(found.contains(part), "\(found)")
    }

    @Test func `too few and too many rows are told`() throws {
        let folder = try PlainTables.folder()
        try folder.write(PlainTables.text(PlainTables.hardwareLines.dropLast()), to: Self.hardware)
        #expect(try error(of: folder)?.message.contains("line 15626: the table ends after 15624 rows") == true)
        try folder.write(PlainTables.text(PlainTables.hardwareLines + ["x"]), to: Self.hardware)
        #expect(try error(of: folder)?.message.contains("line 15627: there are more rows than the 15625") == true)
        try folder.write("", to: Self.hardware)
        #expect(try error(of: folder)?.message == "\(Self.hardware), line 1: the file is empty.")
    }

    @Test func `what is missing or there twice is listed`() throws {
        let folder = try ScratchFolder()
        let empty = try #require(try error(of: folder))
        #expect(empty.code == .incomplete)
        #expect(empty.message.contains("nb201-accuracy.csv.gz (or .csv); one of hw-nas-bench-nb201-cifar10.csv.gz"))
        try folder.write("", to: Self.accuracy)
        try folder.write("", to: Self.accuracy + ".gz")
        #expect(try error(of: folder)?.message.contains("nb201-accuracy.csv.gz, nb201-accuracy.csv") == true)
        let nowhere = folder.file("nowhere")
        let error = #expect(throws: BenchmarksError.self) {
            try TableImporter(dataDirectory: folder.url).import(directory: nowhere)
        }
        #expect(error?.code == .inaccessible)
    }

    @Test func `an unknown column is ignored by name, wherever it stands`() throws {
        let folder = try PlainTables.folder()
        let lines = PlainTables.hardwareLines.enumerated().map { ($0 == 0 ? "mood," : "?,") + $1 }
        try folder.write(lines.joined(separator: "\r\n"), to: Self.hardware)
        let data = try ScratchFolder()
        let report = try TableImporter(dataDirectory: data.url).import(directory: folder.url)
        #expect(report.notes.contains("\(Self.hardware): the column 'mood' is not known and was ignored."))
        let store = try BenchmarkStore(directory: data.url)
        #expect(store.latency(.cifar10, .edgegpu, index: 1) == .value(Milliseconds(2.5)))
    }

    @Test func `a failed import leaves the former tables`() throws {
        let folder = try PlainTables.folder()
        let data = try ScratchFolder()
        let importer = TableImporter(dataDirectory: data.url)
        let before = try importer.import(directory: folder.url)
        try folder.write("index\n0\n", to: Self.hardware)
        #expect(throws: BenchmarksError.self) { try importer.import(directory: folder.url) }
        #expect(try BenchmarkStore(directory: data.url).tablesDigest == before.tablesDigest)
        #expect(try FileManager.default.contentsOfDirectory(atPath: data.url.path) == [BenchmarkStore.fileName])
    }

    @Test func `operations and parameters must be ours`() throws {
        let folder = try PlainTables.folder()
        let lines = PlainTables.accuracyLines.enumerated().map { row, line in
            line + (row == 0 ? ",cifar10_flops_M,cifar10_params_M,iso_rep" : ",15.64736,0.129306,0")
        }
        try folder.write(lines.joined(separator: "\n"), to: Self.accuracy)
        let found = try error(of: folder)?.message ?? ""
        #expect(
            found.contains("line 3, column 9 (cifar10_flops_M): '15.64736' is not 113.95136, the network's millions"))
    }

    @Test func `an unwritable place is named`() throws {
        let folder = try PlainTables.folder()
        try folder.write("", to: "file")
        let error = #expect(throws: BenchmarksError.self) {
            try TableImporter(dataDirectory: folder.file("file")).import(directory: folder.url)
        }
        #expect(error?.code == .inaccessible)
        #expect(error?.message.contains("cannot be written") == true)
    }
}

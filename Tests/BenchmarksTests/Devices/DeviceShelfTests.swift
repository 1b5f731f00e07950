import Benchmarks
import Foundation
import SearchSpaces
import Testing

@Suite struct DeviceShelfTests {
    private func made(
        _ text: String, kind: DeviceTableKind, dataset: Dataset? = nil, name: String = "phone"
    ) throws -> OwnDevice {
        let folder = try ScratchFolder()
        try folder.write(text, to: "table.csv")
        return try DeviceShelf(dataDirectory: folder.url).made(
            name: name, title: "A phone", from: folder.url.appendingPathComponent("table.csv"), kind: kind,
            dataset: dataset)
    }

    /// The error's sentence and hint, for a table that is refused.
    private func fault(_ text: String, _ kind: DeviceTableKind, dataset: Dataset? = nil) -> String {
        do {
            _ = try made(text, kind: kind, dataset: dataset)
            return "accepted"
        } catch let error as BenchmarksError {
            return [error.message, error.hint ?? ""].joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    private static let pieces: String = {
        var text = "op,channels,size,stride,latency_ms\n"
        for (place, piece) in NASBench201.allPieces(for: Dataset.cifar10.shape).enumerated() {
            text += "\(piece.kind.rawValue),\(piece.channels),\(piece.size),\(piece.stride),\(place)e-2\n"
        }
        return text
    }()

    @Test func cellsAreNamedByIndexOrText() throws {
        let space = NASBench201()
        let text = try #require(space.architecture(at: 7).map(space.text(of:)))
        let device = try made(
            "architecture,latency,dataset\n\(text),1.5,cifar10\n\(text),2.5,in16\n", kind: .cells)
        #expect(device.datasets == [.cifar10, .in16])
        #expect(device.latency(.cifar10, index: 7) == .value(Milliseconds(1.5)))
        #expect(device.latency(.in16, index: 7) == .value(Milliseconds(2.5)))
        #expect(device.latency(.cifar10, index: 8) == .absent)
        #expect(device.latency(.cifar100, index: 7) == .absent)
        let other = try made("\u{feff}index, latency_ms\r\n7, 1.5\r\n8,-1\r\n\r\n", kind: .cells, dataset: .cifar10)
        #expect(other.latency(.cifar10, index: 7) == .value(Milliseconds(1.5)))
        #expect(other.latency(.cifar10, index: 8) == .notCompiled)
    }

    @Test func aCellThatIsCutOffHasNoLatencyUnlessItIsAllowed() throws {
        let space = NASBench201()
        let cut = try #require(
            (0..<NASBench201.count).first { space.architecture(at: $0).map(space.isConnected) == false })
        let byCell = try made("index,latency_ms\n\(cut),3\n", kind: .cells, dataset: .in16)
        #expect(byCell.latency(.in16, index: cut) == .cutOff)
        #expect(byCell.latency(.in16, index: cut, allowCutOff: true) == .value(Milliseconds(3)))
        let byPiece = try made(Self.pieces, kind: .pieces)
        #expect(byPiece.latency(.cifar10, index: cut) == .cutOff)
        #expect(byPiece.latency(.cifar10, index: cut, allowCutOff: true) != .cutOff)
    }

    @Test func aDeviceReadsBackFromItsText() throws {
        let cells = try made("index,latency_ms\n7,1.25\n8,-1\n9,1e-3\n", kind: .cells, dataset: .cifar100)
        let pieces = try made(Self.pieces, kind: .pieces, name: "board")
        let agreement = Calibration.Agreement(
            dataset: .cifar10, networks: 3, plain: .init(spearman: 0.9, medianError: 0.1),
            corrected: .init(spearman: nil, medianError: 0.05))
        let calibration = Calibration(
            date: "2026-11-21", processor: "a, \"quoted\" one", engine: "oneDNN 2", rounds: 3, spread: 0.01,
            agreements: [agreement])
        let table = try #require(pieces.table)
        let corrected = OwnDevice(
            name: "here", title: "here",
            figures: .pieces(
                LatencyTable(rows: table.rows, correction: .init(scale: 1.5, perPiece: -0.001, constant: 0.25))),
            calibration: calibration)
        for device in [cells, pieces, corrected] {
            let again = try OwnDevice(text: device.text, place: "x")
            #expect(again == device && again.digest == device.digest)
        }
        #expect(cells.digest != pieces.digest)
    }

    @Test func everyFaultIsShownWithItsLine() {
        let cells = """
            index,latency_ms,dataset
            7,1.5,cifar10
            15625,1,cifar10
            seven,1,cifar10
            8,fast,cifar10
            8,-2,cifar10
            8,0,cifar10
            8,nan,cifar10
            9,1,cifar11
            10,1
            7,2,cifar10
            """
        #expect(
            fault(cells, .cells) == """
                table.csv has 9 faults; nothing was changed.
                table.csv, line 3: index '15625' is not one that is allowed: a cell's index from 0 to 15624
                table.csv, line 4: index 'seven' is not one that is allowed: a cell's index from 0 to 15624
                table.csv, line 5: latency 'fast' is not one that is allowed: a number of milliseconds
                table.csv, line 6: latency '-2' is not one that is allowed: above 0 ms, or -1 for a network that did not compile
                table.csv, line 7: latency '0' is not one that is allowed: above 0 ms, or -1 for a network that did not compile
                table.csv, line 8: latency 'nan' is not one that is allowed: a number of milliseconds
                table.csv, line 9: dataset 'cifar11' is not one that is allowed: cifar10, cifar100, in16
                table.csv, line 10: the row has 2 fields instead of 3
                table.csv, line 11: cell 7 has a row already
                """)
        let pieces =
            Self.pieces + """
                conv_7x7,16,32,1,1
                nor_conv_3x3,24,32,1,1
                nor_conv_3x3,16,32,1,1
                add,16,big,1,1
                add,16,32,1,-1
                """
        #expect(
            fault(pieces, .pieces) == """
                table.csv has 5 faults; nothing was changed.
                table.csv, line 21: op 'conv_7x7' is not one that is allowed: stem, nor_conv_1x1, nor_conv_3x3, avg_pool_3x3, skip_connect, add, reduction, classifier
                table.csv, line 22: no network has the piece nor_conv_3x3 24x32 stride 1; of its kind: nor_conv_3x3 16x32 stride 1, nor_conv_3x3 32x16 stride 1, nor_conv_3x3 64x8 stride 1, nor_conv_3x3 16x16 stride 1, nor_conv_3x3 32x8 stride 1, nor_conv_3x3 64x4 stride 1
                table.csv, line 23: nor_conv_3x3 16x32 stride 1 has a row already, in line 5
                table.csv, line 24: size 'big' is not one that is allowed: a whole number from 1
                table.csv, line 25: latency '-1' is not one that is allowed: 0 ms or more
                """)
    }

    @Test func aTableThatSaysTooLittleIsRefused() throws {
        #expect(fault("", .cells).hasPrefix("table.csv has a fault"))
        #expect(fault("latency_ms\n1\n", .cells).contains("line 1: the header lacks the column index or architecture"))
        #expect(fault("index,latency_ms,speed\n1,1,1\n", .cells).contains("line 1: 'speed' is no column"))
        #expect(fault("index,index,latency_ms\n1,1,1\n", .cells).contains("has the column index twice"))
        #expect(fault("index,latency_ms\n1,1\n", .cells).contains("does not say for which dataset"))
        #expect(fault("index,latency_ms\n1,-1\n", .cells, dataset: .cifar10).contains("no row holds a latency"))
        let lacking = Self.pieces.split(separator: "\n").filter { !$0.hasPrefix("add,32") && !$0.hasPrefix("stem") }
        #expect(
            fault(lacking.joined(separator: "\n"), .pieces).hasPrefix(
                "table.csv lacks rows that every network for cifar10 needs: stem 16x32 stride 1, add 32x16 stride 1."))
        let space = NASBench201()
        let text = try #require(space.architecture(at: 7).map(space.text(of:)))
        #expect(
            fault("index,architecture,latency_ms\n8,\(text),1\n", .cells, dataset: .cifar10).contains(
                "line 2: the cell stands at index 7, not 8"))
    }

    @Test func namesThatAreTakenOrBadlyFormedAreRefused() throws {
        let folder = try ScratchFolder()
        let shelf = DeviceShelf(dataDirectory: folder.url)
        try shelf.keep(try made(Self.pieces, kind: .pieces))
        #expect(shelf.names == ["phone"])
        for name in ["phone", "here", "raspi4", "", "Phone", "a b", "../x", "-a", String(repeating: "a", count: 41)] {
            #expect(throws: BenchmarksError.self, "\(name)") { try shelf.checkNew(name) }
        }
        for name in ["phone2", "a-b_c", "4090"] { try shelf.checkNew(name) }
        try shelf.remove("phone")
        #expect(shelf.names.isEmpty)
        #expect(try shelf.device(named: "phone") == nil)
    }

    @Test func aDamagedFileIsNamedAndNoLossToTheOthers() throws {
        let folder = try ScratchFolder()
        let shelf = DeviceShelf(dataDirectory: folder.url)
        let phone = try made(Self.pieces, kind: .pieces)
        try shelf.keep(phone)
        let bad = folder.url.appendingPathComponent("devices/bad.device")
        try Data("{}\n".utf8).write(to: bad)
        #expect(throws: BenchmarksError.self) { try shelf.device(named: "bad") }
        let later = phone.text.replacing("\"version\":1", with: "\"version\":9")
        try Data(later.utf8).write(to: bad)
        #expect(throws: BenchmarksError.self) { try shelf.device(named: "bad") }
        try Data(phone.text.dropLast(400).utf8).write(to: bad)
        #expect(throws: BenchmarksError.self) { try shelf.device(named: "bad") }
        #expect(try shelf.device(named: "phone") == phone)
    }
}

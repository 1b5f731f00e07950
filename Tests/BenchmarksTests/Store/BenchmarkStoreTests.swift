import Benchmarks
import Foundation
import Testing

@Suite struct BenchmarkStoreTests {
    /// One import of made-up tables for the whole suite.
    private static let imported = Result { () throws -> ScratchFolder in
        let source = try PlainTables.folder()
        let data = try ScratchFolder()
        _ = try TableImporter(dataDirectory: data.url).import(directory: source.url)
        return data
    }

    private static func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try imported.get().file(BenchmarkStore.fileName)))
    }

    /// Opens a copy of the tables after a change to its bytes.
    private func open(verify: Bool = false, _ change: (inout [UInt8]) -> Void) throws {
        let folder = try ScratchFolder()
        var bytes = try Self.bytes()
        change(&bytes)
        try Data(bytes).write(to: folder.file(BenchmarkStore.fileName))
        let store = try BenchmarkStore(directory: folder.url)
        if verify { try store.verify() }
    }

    private func code(of work: () throws -> Void) -> BenchmarksError.Code? {
        do { try work() } catch { return (error as? BenchmarksError)?.code }
        return nil
    }

    @Test func `figures come back as they were written`() throws {
        let store = try BenchmarkStore(directory: try Self.imported.get().url)
        #expect(store.accuracy(.cifar10, .validation, index: 91) == Percent(1.5))
        #expect(store.accuracy(.in16, .test, index: 15_624) == Percent(Double(15_624 % 90 + 5)))
        #expect(store.latency(.cifar10, .edgegpu, index: 15_624) == .value(Milliseconds(15_625.5)))
        #expect(store.energy(.cifar10, .eyeriss, index: 1) == .value(Millijoules(7)))
        #expect(store.energy(.cifar10, .pixel3, index: 1) == .absent)
        #expect(store.latency(.cifar100, .edgegpu, index: 1) == .absent)
        #expect(store.latencies(.cifar100, .edgegpu).isEmpty)
        #expect(store.proxyColumn(.cifar10, "zen") == nil)
    }

    @Test func `a latency's last bits do not make another point`() throws {
        let store = try BenchmarkStore(directory: try Self.imported.get().url)
        #expect(store.latency(.cifar10, .eyeriss, index: 0) == .value(Milliseconds(1)))
        #expect(store.column(named: "hardware/cifar10/eyeriss_latency")?[0] == 1.0000000000001)
    }

    @Test func `single and bulk figures agree over the whole space`() throws {
        let store = try BenchmarkStore(directory: try Self.imported.get().url)
        for allowed in [false, true] {
            let bulk = store.latencies(.cifar10, .edgetpu, allowCutOff: allowed)
            #expect(
                bulk.indices.allSatisfy {
                    store.latency(.cifar10, .edgetpu, index: $0, allowCutOff: allowed).value?.value == bulk[$0]
                })
        }
    }

    @Test func `the same tables give the same bytes and digest`() throws {
        let source = try PlainTables.folder()
        let data = try ScratchFolder()
        let report = try TableImporter(dataDirectory: data.url).import(directory: source.url)
        #expect([UInt8](try Data(contentsOf: report.store)) == (try Self.bytes()))
        #expect(try BenchmarkStore(directory: data.url).tablesDigest == report.tablesDigest)
        #expect(report.size == (try Self.bytes().count))
        #expect(report.size.isMultiple(of: 64))
    }

    @Test func `absent tables are an error with the way out`() throws {
        let folder = try ScratchFolder()
        let error = #expect(throws: BenchmarksError.self) { try BenchmarkStore(directory: folder.url) }
        #expect(error?.code == .noTables)
        #expect(error?.hint == "Import them once: llm-nas data import DIR.")
    }

    @Test func `another version is told apart from damage`() throws {
        #expect(code { try open { $0[8] = 9 } } == .otherVersion)
        #expect(code { try open { $0[0] = 0 } } == .damaged)
    }

    @Test(arguments: [0, 1, 63, 64, 100, 2000, 10_000, 250_000])
    func `a cut file is damaged`(length: Int) throws {
        #expect(code { try open { $0.removeSubrange(length...) } } == .damaged)
    }

    @Test(arguments: [12, 13, 14, 15, 16, 47, 64, 90, 1000])
    func `a changed header is damaged`(place: Int) throws {
        #expect(code { try open { $0[place] ^= 0x11 } } == .damaged)
    }

    @Test func `a changed number is found by verify`() throws {
        let end = try Self.bytes().count
        #expect(code { try open { $0[end - 1000] ^= 1 } } == nil)
        #expect(code { try open(verify: true) { $0[end - 1000] ^= 1 } } == .damaged)
        #expect(code { try open(verify: true) { _ in } } == nil)
    }

    @Test func `open tables outlive their replacement`() throws {
        let data = try ScratchFolder()
        let place = data.file(BenchmarkStore.fileName)
        try Data(try Self.bytes()).write(to: place)
        let store = try BenchmarkStore(directory: data.url)
        try Data("gone".utf8).write(to: data.file("other"))
        #expect(rename(data.file("other").path, place.path) == 0)
        #expect(store.accuracy(.cifar10, .validation, index: 91) == Percent(1.5))
        #expect(throws: Never.self) { try store.verify() }
    }
}

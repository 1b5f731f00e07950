import Benchmarks
import Determinism
import Foundation
import SearchSpaces
import TestSupport
import Testing

/// The made-up tables have the shape and the traps of the published ones, and a seed makes the same anywhere.
@Suite struct MadeUpBenchmarkTests {
    private static let imported = Result { try BenchmarkStore(directory: MadeUpTables.dataDirectory()) }
    private let store: BenchmarkStore

    init() throws { store = try Self.imported.get() }

    @Test func theImportTakesAllSixAndHasNothingToNote() throws {
        let folder = try FolderOfTheRun.make()
        let report = try TableImporter(dataDirectory: folder).import(directory: try MadeUpTables.source.get())
        #expect(report.files.map(\.rows) == Array(repeating: 15_625, count: 6))
        #expect(report.notes.isEmpty, "\(report.notes)")
        #expect(try BenchmarkStore(directory: folder).tablesDigest == store.tablesDigest)
    }

    @Test func theSameSeedWritesTheSameBytesAndAnotherWritesOthers() throws {
        let (again, other) = (try FolderOfTheRun.make(), try FolderOfTheRun.make())
        try MadeUpBenchmark().write(into: again)
        try MadeUpBenchmark(seed: Seed(202)).write(into: other)
        let source = try MadeUpTables.source.get()
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            let written = try Data(contentsOf: source.appendingPathComponent(file))
            #expect(try Data(contentsOf: again.appendingPathComponent(file)) == written, "\(file)")
            #expect(try Data(contentsOf: other.appendingPathComponent(file)) != written, "\(file)")
        }
    }

    @Test func networksThatDoNotCompileAreTheSameOnEveryDataSet() {
        let refused = Dataset.allCases.map { dataset in
            (0..<15_625).filter {
                store.feasibility(dataset, .edgetpu, index: $0, allowCutOff: true)?.isFeasible == false
            }
        }
        #expect(refused[0] == refused[1] && refused[1] == refused[2])
        // The published tables have 4,699.
        #expect((4_000...5_500).contains(refused[0].count))
    }

    @Test(arguments: Dataset.allCases) func cutOffCellsGuessAndAreFastWhereNothingRuns(_ dataset: Dataset) throws {
        let cut = store.cutOffIndices
        #expect(cut.count == 341)
        let fastest = try #require(store.latencies(dataset, .raspi4).compactMap { $0 }.min())
        for index in cut {
            let accuracy = try #require(store.accuracy(dataset, .test, index: index)?.value)
            #expect(abs(accuracy - 100 / Double(dataset.shape.classes)) < 1e-5)
            let latency = store.latency(dataset, .raspi4, index: index, allowCutOff: true)
            #expect(try #require(latency.value).value < fastest)
        }
    }

    @Test(arguments: Dataset.allCases) func modelledDevicesHaveFewLatenciesWrittenInMoreWays(_ dataset: Dataset) throws
    {
        let rounded = Set(store.latencies(dataset, .eyeriss, allowCutOff: true))
        let column = try #require(store.column(named: "hardware/\(dataset.name)/eyeriss_latency"))
        // As many as there are counts of 3x3 and 1x1 convolutions on six edges.
        #expect(rounded.count == 28 && Set(column).count > 28)
        #expect(Set(store.latencies(dataset, .fpga, allowCutOff: true)).count <= 84)
    }

    @Test func measuredDevicesAreNoisyAmongCellsOfOneClass() throws {
        let space = NASBench201()
        let latencies = store.latencies(.cifar10, .pixel3)
        var classes: [Architecture: Set<Double>] = [:]
        for index in latencies.indices {
            guard let cell = space.architecture(at: index), let latency = latencies[index] else { continue }
            classes[space.representative(of: cell), default: []].insert(latency)
        }
        let shared = classes.values.filter { $0.count > 1 }
        #expect(shared.count > 1000)
    }

    @Test func proxiesHaveTheGapsOfThePublishedOnes() throws {
        let counts = ["zen": 15_284, "synflow_freerea": 15_625, "flops_suite": 9_445]
        for (name, count) in counts {
            let column = try #require(store.proxyColumn(.cifar10, name))
            #expect(column.count { $0 != nil } == count, "\(name)")
        }
        #expect(store.devices(for: .cifar10) == Device.all && store.devices(for: .in16) == Device.hwNASBench)
    }
}

import Benchmarks
import SearchSpaces
import Testing

/// What the benchmarks' papers and example programs print, against the imported tables.
@Suite(PublishedTables.condition) struct PublishedFactsTests {
    private let store: BenchmarkStore
    private let report: ImportReport

    init() throws {
        (store, report) = try PublishedTables.imported.get()
    }

    /// The import itself compares operations and parameters with ours for all cells and data sets.
    @Test func `all six published tables pass every check`() {
        #expect(report.files.count == 6)
        #expect(report.files.allSatisfy { $0.rows == 15_625 })
        #expect(report.notes.isEmpty, "\(report.notes)")
        #expect(store.sources.map(\.file) == report.files.map(\.name))
        #expect(throws: Never.self) { try store.verify() }
    }

    /// Dong and Yang 2020, table 4, in the means of release 1.1.
    @Test(arguments: [
        (Dataset.cifar10, AccuracyKind.validation, 6111, 91.607), (.cifar10, .test, 6111, 94.373),
        (.cifar100, .validation, 9930, 73.493), (.cifar100, .test, 9930, 73.513),
        (.in16, .validation, 10676, 46.733), (.in16, .test, 857, 47.311),
    ])
    func `the best accuracies are the published ones`(dataset: Dataset, kind: AccuracyKind, index: Int, best: Double) {
        let all = store.accuracies(dataset, kind)
        let top = all.compactMap { $0 }.max() ?? 0
        #expect(all.count == 15_625 && !all.contains(nil))
        #expect(all.firstIndex(of: top) == index)
        #expect((top - best).magnitude < 0.0005 + 1e-9)
        #expect(store.accuracy(dataset, kind, index: index) == Percent(top))
    }

    /// DARTS's result in the same paper: the cell of skips only.
    @Test(arguments: [
        (1835, Dataset.cifar10, AccuracyKind.validation, 39.77), (1835, .cifar10, .test, 54.30),
        (1835, .cifar100, .validation, 15.03), (1835, .cifar100, .test, 15.61),
        (1835, .in16, .validation, 16.43), (1835, .in16, .test, 16.32),
        (11_472, .cifar10, .test, 93.91), (11_472, .cifar100, .test, 70.89), (11_472, .in16, .test, 44.23),
    ])
    func `the all-skip and ResNet cells are as published`(
        index: Int, dataset: Dataset, kind: AccuracyKind, printed: Double
    ) throws {
        let accuracy = try #require(store.accuracy(dataset, kind, index: index))
        #expect((accuracy.value - printed).magnitude <= 0.005 + 1e-9)
    }

    @Test(arguments: [(Dataset.cifar10, 93.97), (.cifar100, 70.86), (.in16, 43.63)])
    func `ResNet's cell has the first release's printed accuracy`(dataset: Dataset, printed: Double) throws {
        let column = try #require(store.column(named: "accuracy/\(dataset.name)_test_200_v10"))
        #expect(((column[11_472] ?? 0) - printed).magnitude <= 0.005 + 1e-9)
    }

    /// The example notebook of HW-NAS-Bench, architecture 0 on CIFAR-10.
    @Test(
        arguments: [
            (Device.edgegpu, 5.807418537139893, 24.226614330768584), (.raspi4, 10.481976820010459, nil),
            (.edgetpu, 0.9571811309997429, nil), (.pixel3, 3.60585, nil), (.eyeriss, 3.64562, 0.6872827645),
            (.fpga, 2.57296, 18.01072),
        ] as [(Device, Double, Double?)])
    func `architecture 0 has HW-NAS-Bench's printed figures`(device: Device, latency: Double, energy: Double?) {
        let figure = store.latency(.cifar10, device, index: 0).value?.value ?? 0
        #expect((figure - latency).magnitude <= 5e-10)
        let joules = store.energy(.cifar10, device, index: 0).value?.value
        #expect((joules == nil) == (energy == nil))
        #expect(((joules ?? 0) - (energy ?? 0)).magnitude <= 1e-9)
    }

    @Test(arguments: Dataset.allCases)
    func `4,699 networks did not compile for the Edge TPU, the same on every data set`(dataset: Dataset) {
        let refused = (0..<15_625).filter {
            store.latency(dataset, .edgetpu, index: $0, allowCutOff: true) == .notCompiled(.edgetpu)
        }
        let first = (0..<15_625).filter {
            store.feasibility(.cifar10, .edgetpu, index: $0) == .notCompiled(.edgetpu)
        }
        #expect(refused.count == 4699)
        #expect(refused == first)
        #expect(store.latencies(dataset, .edgetpu, allowCutOff: true).count { $0 != nil } == 10_926)
    }

    @Test func `341 cells are cut off and infeasible unless allowed`() {
        let space = NASBench201()
        let cut = store.cutOffIndices
        #expect(cut.count == 341)
        #expect(cut.allSatisfy { space.architecture(at: $0).map(space.isConnected) == false })
        #expect(cut.allSatisfy { store.latency(.cifar10, .raspi4, index: $0) == .cutOff })
        #expect(cut.allSatisfy { store.latency(.cifar10, .raspi4, index: $0, allowCutOff: true).value != nil })
        #expect(store.latencies(.cifar10, .raspi4).count { $0 == nil } == 341)
        #expect(store.latencies(.cifar10, .raspi4, allowCutOff: true).count { $0 == nil } == 0)
    }

    @Test func `rounding leaves the 27 true latencies of eyeriss`() throws {
        let rounded = Set(store.latencies(.cifar10, .eyeriss, allowCutOff: true).compactMap { $0 })
        let written = Set(try #require(store.column(named: "hardware/cifar10/eyeriss_latency")).compactMap { $0 })
        #expect(rounded.count == 27)
        #expect((34...42).contains(written.count))
    }

    @Test(arguments: Dataset.allCases)
    func `the modelled devices have few latencies`(dataset: Dataset) {
        #expect(Set(store.latencies(dataset, .eyeriss, allowCutOff: true)).count == 27)
        #expect((82...84).contains(Set(store.latencies(dataset, .fpga, allowCutOff: true)).count))
    }

    @Test(arguments: [
        (Dataset.cifar10, "zen", 15_284), (.cifar100, "zen", 15_284), (.in16, "zen", 15_284),
        (.cifar10, "naswot_freerea", 15_424), (.cifar10, "jacob_score_v1", 15_284),
        (.cifar10, "synflow_freerea", 15_625),
    ])
    func `proxies have as many values as were published`(dataset: Dataset, name: String, count: Int) throws {
        let column = try #require(store.proxyColumn(dataset, name))
        #expect(column.count { $0 != nil } == count)
        #expect(store.proxyNames(dataset).contains(name))
    }

    @Test func `the suite's proxies exist for the cells without a dead edge`() throws {
        let names = store.proxyNames(.cifar10).filter { $0.hasSuffix("_suite") }
        #expect(names.count == 11)
        for name in names {
            let values = try #require(store.proxyColumn(.cifar10, name)).count { $0 != nil }
            #expect((9444...9445).contains(values))
        }
    }

    @Test func `29 devices serve CIFAR-10, six the other data sets`() {
        #expect(store.devices(for: .cifar10) == Device.all)
        #expect(store.devices(for: .cifar100) == Device.hwNASBench)
        #expect(store.devices(for: .in16) == Device.hwNASBench)
        #expect(store.latency(.cifar10, Device.help[0], index: 0) == .value(Milliseconds(10.75437)))
        #expect(store.latency(.cifar100, Device.help[0], index: 0) == .absent)
    }
}

import Benchmarks
import Foundation
import SearchSpaces
import Testing

@Suite(Python.withNumPy) struct HWNASBenchPickleTests {
    /// Writes pickles of the benchmark's structure; arguments: the accuracy table that names the cells, then
    /// FOLDER:PROTOCOL:CONTAINER:FAULT for each.
    private static let program = #"""
        import csv, os, pickle, sys
        import numpy as np
        cells = [row['arch_str'] for row in csv.DictReader(open(sys.argv[1]))]
        names = ['edgegpu_latency', 'edgegpu_energy', 'raspi4_latency', 'edgetpu_latency', 'pixel3_latency',
                 'eyeriss_latency', 'eyeriss_energy', 'eyeriss_arithmetic_intensity', 'fpga_latency', 'fpga_energy']
        makers = {'list': list, 'tuple': tuple, 'array': lambda v: np.array(v, dtype='>f8'),
                  'scalars': lambda v: [np.float64(x) for x in v]}
        def figures(place, make, fault):
            values = [place + i / 8 + 0.5 for i in range(len(cells))]
            if names[place] == 'edgetpu_latency': values[5] = -1
            if fault == 'range' and names[place] == 'fpga_energy': values[77] = -1
            if fault == 'short' and names[place] == 'fpga_energy': values.pop()
            return make(values)
        for argument in sys.argv[2:]:
            folder, protocol, container, fault = argument.split(':')
            config = [{'name': 'infer.tiny', 'C': 16, 'N': 5, 'arch_str': c, 'num_classes': 10} for c in cells]
            if fault == 'order': config[3], config[4] = config[4], config[3]
            tables = {n: figures(i, makers[container], fault) for i, n in enumerate(names)}
            if fault == 'metric': del tables['pixel3_latency']
            tables['config'] = config
            top = {'nasbench201': {'cifar10': tables}, 'fbnet': {}}
            if fault == 'top': top = {'nasbench': 1}
            os.makedirs(folder)
            with open(folder + '/HW-NAS-Bench-v1_0.pickle', 'wb') as f: pickle.dump(top, f, int(protocol))
        """#

    private static let variants = [
        "2:list:none", "3:array:none", "4:scalars:none", "5:tuple:none", "4:array:range", "4:array:short",
        "4:array:order", "4:array:metric", "4:array:top",
    ]

    /// One folder for each variant, named after it, with the accuracy table beside the pickle.
    private static let made = Result { () throws -> ScratchFolder in
        let folder = try ScratchFolder()
        let name = "nb201-accuracy.csv"
        let table = try folder.write(PlainTables.text(PlainTables.accuracyLines), to: name)
        let folders = variants.map { folder.file($0.replacingOccurrences(of: ":", with: "-")) }
        try Python.run(program, [table.path] + zip(folders, variants).map { "\($0.path):\($1)" })
        for variant in folders {
            try FileManager.default.copyItem(at: table, to: variant.appendingPathComponent(name))
        }
        return folder
    }

    private func imported(_ variant: String) throws -> (BenchmarkStore, ImportReport) {
        let folder = try Self.made.get().file(variant.replacingOccurrences(of: ":", with: "-"))
        let report = try TableImporter(dataDirectory: folder).import(directory: folder)
        return (try BenchmarkStore(directory: folder), report)
    }

    @Test(arguments: variants.prefix(4))
    func `the benchmark's own file stands in for its tables`(variant: String) throws {
        let (store, report) = try imported(variant)
        #expect(report.notes.contains("HW-NAS-Bench-v1_0.pickle has no figures for ImageNet16-120."))
        #expect(store.sources.map(\.file) == ["nb201-accuracy.csv", "HW-NAS-Bench-v1_0.pickle"])
        let energy = store.energies(.cifar10, .fpga, allowCutOff: true)
        #expect(energy == (0..<15_625).map { 9.5 + Double($0) / 8 })
        #expect(store.latency(.cifar10, .edgetpu, index: 5) == .notCompiled(.edgetpu))
        #expect(store.devices(for: .cifar10) == Device.hwNASBench)
        #expect(store.devices(for: .cifar100).isEmpty)
    }

    @Test(arguments: [
        ("range", "nasbench201/cifar10/fpga_energy[77]: -1.0 is not a number above 0."),
        ("short", "nasbench201/cifar10/fpga_energy: it holds 15624 entries instead of 15625 entries."),
        ("order", "nasbench201/cifar10/config[3]: arch_str is '|"),
        ("metric", "nasbench201/cifar10: there is no entry 'pixel3_latency'."),
        ("top", "top: there is no entry 'nasbench201', so this is not HW-NAS-Bench's file."),
    ])
    func `what is wrong in it is named by its path`(fault: String, part: String) throws {
        let error = #expect(throws: BenchmarksError.self) { try imported("4:array:\(fault)") }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }
}

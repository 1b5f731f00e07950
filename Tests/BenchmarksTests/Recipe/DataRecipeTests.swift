import Benchmarks
import Foundation
import Testing

@Suite struct DataRecipeTests {
    /// Both packages with the methods that the recipe calls (nas-bench-201 2.1 and nats_bench 1.8 on PyPI), and
    /// two runs an architecture whose mean is a known number.
    private static let modules = #"""
        import csv, sys

        class Run:
            def __init__(self, value, splits): self.value, self.splits = value, splits
            def get_eval(self, name):
                assert name in self.splits, name
                return {'accuracy': self.value + self.splits.index(name), 'loss': 0}

        class API:
            SPLITS = {'cifar10-valid': ['x-valid', 'ori-test'], 'cifar10': ['ori-test'],
                      'cifar100': ['x-valid', 'x-test'], 'ImageNet16-120': ['x-valid', 'x-test']}
            def __init__(self):
                self.cells = [row['arch_str'] for row in csv.DictReader(open(sys.argv[1]))]
            def __len__(self): return len(self.cells)
            def arch(self, index): return self.cells[index]
            def query_by_index(self, index, dataname, hp):
                assert hp == '200'
                base = index % 50 + 10 * list(self.SPLITS).index(dataname)
                return {777: Run(base, self.SPLITS[dataname]), 888: Run(base + 0.5, self.SPLITS[dataname])}

        def NASBench201API(path, verbose): return API()
        def create(path, space, fast_mode, verbose):
            assert space == 'tss'
            return API()
        """#

    @Test(Python.present, arguments: DataRecipe.API.allCases)
    func `the recipe's table is one that the import takes`(api: DataRecipe.API) throws {
        let folder = try PlainTables.folder()
        let cells = folder.file("cells.csv")
        try FileManager.default.moveItem(at: folder.file("nb201-accuracy.csv"), to: cells)
        try folder.write(Self.modules, to: "\(api.rawValue).py")
        try folder.write(DataRecipe.text(api), to: "export.py")
        let runner =
            "import os, runpy, sys; os.chdir(sys.argv[2]); sys.path.insert(0, '.'); runpy.run_path('export.py')"
        try Python.run(runner, [cells.path, folder.url.path])
        _ = try TableImporter(dataDirectory: folder.url).import(directory: folder.url)
        let store = try BenchmarkStore(directory: folder.url)
        #expect(store.accuracy(.cifar10, .validation, index: 7) == Percent(7.25))
        #expect(store.accuracy(.cifar10, .test, index: 7) == Percent(17.25))
        #expect(store.accuracy(.cifar100, .validation, index: 57) == Percent(27.25))
        #expect(store.accuracy(.in16, .test, index: 8) == Percent(39.25))
    }

    @Test(arguments: DataRecipe.API.allCases)
    func `the recipe names the package and ends with a line end`(api: DataRecipe.API) {
        let text = DataRecipe.text(api)
        #expect(text.contains(api.rawValue))
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
}

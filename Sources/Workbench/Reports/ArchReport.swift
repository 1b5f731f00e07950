import Benchmarks
import Console
import Determinism
import SearchSpaces

/// All that is known of one cell, one fact a row.
struct ArchReport {
    let cell: Architecture
    let space: NASBench201
    /// The tables; nil where none are imported.
    let store: BenchmarkStore?

    var table: TextTable {
        TextTable(columns: [.init("fact"), .init("value")], rows: facts.map { [.text($0.0), .text($0.1)] })
    }

    private var facts: [(String, String)] {
        let representative = space.representative(of: cell)
        var facts = [
            ("cell", space.text(of: cell)), ("index", number(cell)),
            (
                "class",
                representative == cell ? "represents its class" : "computes what \(number(representative)) computes"
            ),
            ("connected", space.isConnected(cell) ? "yes" : "no: the output does not depend on the input"),
        ]
        for dataset in Dataset.allCases {
            let complexity = space.complexity(of: cell, for: dataset.shape)
            facts.append(
                (
                    "\(dataset.name) size",
                    "\(NumberText.trimmed(complexity.megaflops, digits: 5)) M FLOPs, "
                        + "\(NumberText.trimmed(complexity.megaparameters, digits: 6)) M parameters"
                ))
        }
        if let store, let index = space.index(of: cell) { facts += figures(store, index) }
        return facts
    }

    private func figures(_ store: BenchmarkStore, _ index: Int) -> [(String, String)] {
        Dataset.allCases.flatMap { dataset -> [(String, String)] in
            let accuracies = AccuracyKind.allCases.compactMap { kind in
                store.accuracy(dataset, kind, index: index).map {
                    "\(kind.rawValue) \(NumberText.trimmed($0.value, digits: 3)) %"
                }
            }
            let latencies = Device.hwNASBench.map { device in
                switch store.latency(dataset, device, index: index, allowCutOff: true) {
                case .value(let value): "\(device.name) \(NumberText.trimmed(value.value, digits: 4)) ms"
                case .notCompiled: "\(device.name) not compiled"
                case .cutOff, .absent: "\(device.name) -"
                }
            }
            return [
                ("\(dataset.name) accuracy", accuracies.joined(separator: ", ")),
                ("\(dataset.name) latency", latencies.joined(separator: ", ")),
            ]
        }
    }

    private func number(_ architecture: Architecture) -> String {
        space.index(of: architecture).map(String.init) ?? "-"
    }
}

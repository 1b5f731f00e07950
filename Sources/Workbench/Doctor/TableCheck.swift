import Benchmarks

/// Whether the benchmark tables are here, and what was imported.
struct TableCheck {
    let surroundings: Surroundings

    var findings: [Finding] {
        let store: BenchmarkStore
        do {
            store = try BenchmarkStore(directory: surroundings.dataDirectory)
            try store.verify()
        } catch {
            return [Finding("tables", .fail, error.message, advice: error.hint)]
        }
        let accuracies = Dataset.allCases.filter { store.accuracy($0, .test, index: 0) != nil }
        let devices = Set(Dataset.allCases.flatMap { store.devices(for: $0).map(\.name) })
        let text =
            "\(store.columns.count) columns, digest \(store.tablesDigest.short): accuracies of "
            + "\(accuracies.count) of \(Dataset.allCases.count) datasets, \(devices.count) devices"
        let isWhole = accuracies.count == Dataset.allCases.count && !devices.isEmpty
        return [
            Finding(
                "tables", isWhole ? .ok : .warn, text,
                advice: isWhole ? nil : "`data import DIR` with nb201-accuracy.csv.gz and HW-NAS-Bench's tables in DIR"),
            proxies(store),
        ]
    }

    private func proxies(_ store: BenchmarkStore) -> Finding {
        let counts = Dataset.allCases.map { store.proxyNames($0).count }
        let isThere = counts.allSatisfy { $0 > 0 }
        return Finding(
            "proxies", isThere ? .ok : .warn,
            isThere
                ? "zero-cost proxies of all datasets, \(counts.min() ?? 0) or more of each"
                : "zero-cost proxies are missing: designs start from complexity alone",
            advice: isThere ? nil : "`data import DIR` with nb201-zerocost.csv in DIR, beside the other tables")
    }
}

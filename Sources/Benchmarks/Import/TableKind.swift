/// A table that can be imported, known by its file's name.
enum TableKind: Hashable, Sendable {
    /// Accuracies after training.
    case accuracy
    /// HW-NAS-Bench's figures for one data set.
    case hardware(Dataset)
    /// Training-free proxies.
    case zeroCost
    /// Latencies of HELP's devices.
    case latency

    /// Every table, in the order in which columns are stored.
    static let all: [TableKind] = [.accuracy] + Dataset.allCases.map(TableKind.hardware) + [.zeroCost, .latency]

    /// The file's name without its ending.
    var stem: String {
        switch self {
        case .accuracy: "nb201-accuracy"
        case .hardware(let dataset): "hw-nas-bench-nb201-\(dataset.title)"
        case .zeroCost: "nb201-zerocost"
        case .latency: "nb201-latency-help"
        }
    }

    /// What the names of its columns begin with in the store.
    var prefix: String {
        switch self {
        case .accuracy: "accuracy"
        case .hardware(let dataset): "hardware/\(dataset.name)"
        case .zeroCost: "zerocost"
        case .latency: "latency"
        }
    }

    /// SHA-256 of the published file; any other digest is worth a note, not an error.
    var knownDigest: String {
        switch self {
        case .accuracy: "18c02a85d03dd08370c7e7110eff0064f4d276e67082477d231e36c74fa8879c"
        case .hardware(.cifar10): "7199544cff77922ac099b240fa3a5d36075b87046d7a90044389d78d6bb0e9ae"
        case .hardware(.cifar100): "f9ab285a141046f85008a3dce5ca87b38f7bac502b334cf70a31d5029585fb79"
        case .hardware(.in16): "989a056ca583d6e23461facf0f3c43664a9a02dd1dc76f7cfa4ccc8f78c9ad1c"
        case .zeroCost: "8da1413987a6f4409c5a8634af3aabc8db7e53f9c3b45548e70e00770cef7b79"
        case .latency: "c27bfc013033df78eedf20792819566a3db1e7acc2b47a9d0de26fbe41b67ab2"
        }
    }
}

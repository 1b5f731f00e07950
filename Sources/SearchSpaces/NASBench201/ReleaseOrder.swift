/// The order in which the benchmark numbers its cells: all codes in lexicographic order, shuffled with
/// Python's `random.seed(88)` (the generator of NAS-Bench-201's authors).
struct ReleaseOrder: Sendable {
    static let shared = ReleaseOrder()

    private let codes: [Int]
    private let indices: [Int]

    private init() {
        var order = Array(0..<NASBench201.count)
        var generator = PythonRandom(seed: 88)
        generator.shuffle(&order)
        var places = order
        for (index, code) in order.enumerated() { places[code] = index }
        codes = order
        indices = places
    }

    func code(at index: Int) -> Int { codes[index] }
    func index(ofCode code: Int) -> Int { indices[code] }
}

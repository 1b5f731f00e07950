/// Everything a pickle held, flat: containers name their parts by number, so nothing is nested in memory and a
/// hostile depth or a container within itself costs nothing.
struct PickleDocument: Sendable {
    /// One object.
    enum Node: Sendable {
        case none
        case bool(Bool)
        case integer(Int)
        case real(Double)
        case text(String)
        /// A place in `blobs`.
        case bytes(Int)
        /// A place in `sequences`.
        case list(Int)
        /// A place in `sequences`.
        case tuple(Int)
        /// A place in `dictionaries`.
        case dictionary(Int)
        /// A place in `arrays`.
        case array(Int)
        /// An array that was announced but not yet filled.
        case emptyArray
        case type(NumpyType)
        case callable(PickleCallable)
    }

    /// A dictionary's entry: two objects by number.
    struct Entry: Sendable {
        let key: Int
        let value: Int
    }

    var nodes: [Node] = []
    var blobs: [ArraySlice<UInt8>] = []
    var sequences: [[Int]] = []
    var dictionaries: [[Entry]] = []
    var arrays: [NumpyArray] = []

    mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    /// The text of an object, or the ASCII bytes that Python 2 used for texts.
    func text(_ number: Int) -> String? {
        switch nodes[number] {
        case .text(let text): return text
        case .bytes(let place):
            let bytes = blobs[place]
            return bytes.allSatisfy { $0 < 128 } ? String(decoding: bytes, as: UTF8.self) : nil
        default: return nil
        }
    }

    func integer(_ number: Int) -> Int? {
        if case .integer(let value) = nodes[number] { value } else { nil }
    }

    func bytes(_ number: Int) -> ArraySlice<UInt8>? {
        if case .bytes(let place) = nodes[number] { blobs[place] } else { nil }
    }

    func tuple(_ number: Int) -> [Int]? {
        if case .tuple(let place) = nodes[number] { sequences[place] } else { nil }
    }
}

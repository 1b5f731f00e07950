/// One object of a pickle that was read.
package struct PickleValue: Sendable {
    let document: PickleDocument
    let number: Int

    /// What an object is; its parts are objects of the same pickle.
    package enum Content: Sendable {
        case none
        case bool(Bool)
        case integer(Int)
        case real(Double)
        case text(String)
        case bytes([UInt8])
        case list([PickleValue])
        case tuple([PickleValue])
        /// In the order of the file; of equal keys the last one counts.
        case dictionary([(key: PickleValue, value: PickleValue)])
        case array(NumpyArray)
        /// A name or a type that stands alone, without anything made of it.
        case reference
    }

    /// The object, one level deep.
    /// - Complexity: O(parts).
    package var content: Content {
        switch document.nodes[number] {
        case .none: .none
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .real(let value): .real(value)
        case .text(let value): .text(value)
        case .bytes(let place): .bytes(Array(document.blobs[place]))
        case .list(let place): .list(document.sequences[place].map(part))
        case .tuple(let place): .tuple(document.sequences[place].map(part))
        case .dictionary(let place):
            .dictionary(document.dictionaries[place].map { (key: part($0.key), value: part($0.value)) })
        case .array(let place): .array(document.arrays[place])
        case .emptyArray, .type, .callable: .reference
        }
    }

    /// A dictionary's value for a text key; nil when this is no dictionary or has no such key.
    package subscript(key: String) -> PickleValue? {
        guard case .dictionary(let place) = document.nodes[number] else { return nil }
        return document.dictionaries[place].last { document.text($0.key) == key }.map { part($0.value) }
    }

    /// The text, also when Python 2 wrote it as ASCII bytes.
    package var text: String? { document.text(number) }

    /// How many parts a list, tuple or one-dimensional array has; nil for everything else.
    package var count: Int? {
        switch document.nodes[number] {
        case .list(let place), .tuple(let place): document.sequences[place].count
        case .array(let place): document.arrays[place].shape.count == 1 ? document.arrays[place].count : nil
        default: nil
        }
    }

    /// The part at `place` of a list or tuple.
    package subscript(place: Int) -> PickleValue? {
        switch document.nodes[number] {
        case .list(let slot), .tuple(let slot):
            let parts = document.sequences[slot]
            return parts.indices.contains(place) ? part(parts[place]) : nil
        default: return nil
        }
    }

    /// The number at `place` of a list, tuple or one-dimensional array; nil when it is none. True and false are
    /// no numbers.
    package func number(at place: Int) -> Double? {
        switch document.nodes[number] {
        case .list(let slot), .tuple(let slot):
            let parts = document.sequences[slot]
            return parts.indices.contains(place) ? part(parts[place]).real : nil
        case .array(let slot): return document.arrays[slot].number(at: place)
        default: return nil
        }
    }

    /// The object as a number, whole or not.
    package var real: Double? {
        switch document.nodes[number] {
        case .integer(let value): Double(value)
        case .real(let value): value
        case .array(let place): document.arrays[place].shape.isEmpty ? document.arrays[place].number(at: 0) : nil
        default: nil
        }
    }

    private func part(_ number: Int) -> PickleValue { PickleValue(document: document, number: number) }
}

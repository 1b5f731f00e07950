extension PickleMachine {
    /// Lists, tuples and dictionaries, and what is put into them.
    mutating func container(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        switch opcode {
        case 0x5d: pushList([])
        case 0x6c: pushList(try popToMark())
        case 0x29: pushTuple([])
        case 0x74: pushTuple(try popToMark())
        case 0x85: pushTuple(try pop(1))
        case 0x86: pushTuple(try pop(2))
        case 0x87: pushTuple(try pop(3))
        case 0x7d: try pushDictionary([])
        case 0x64: try pushDictionary(try popToMark())
        case 0x61: try extendList(with: try pop(1))
        case 0x65: try extendList(with: try popToMark())
        case 0x73: try extendDictionary(with: try pop(2))
        case 0x75: try extendDictionary(with: try popToMark())
        default: return false
        }
        return true
    }

    private mutating func pushList(_ parts: [Int]) {
        document.sequences.append(parts)
        push(.list(document.sequences.count - 1))
    }

    private mutating func pushTuple(_ parts: [Int]) {
        document.sequences.append(parts)
        push(.tuple(document.sequences.count - 1))
    }

    private mutating func pushDictionary(_ parts: [Int]) throws(BenchmarksError) {
        document.dictionaries.append([])
        push(.dictionary(document.dictionaries.count - 1))
        try extendDictionary(with: parts)
    }

    private mutating func extendList(with parts: [Int]) throws(BenchmarksError) {
        guard case .list(let place) = document.nodes[try top()] else {
            throw input.malformed("an element is added to something that is no list")
        }
        document.sequences[place] += parts
    }

    private mutating func extendDictionary(with parts: [Int]) throws(BenchmarksError) {
        guard case .dictionary(let place) = document.nodes[try top()] else {
            throw input.malformed("an entry is added to something that is no dictionary")
        }
        guard parts.count.isMultiple(of: 2) else { throw input.malformed("a dictionary's key has no value") }
        for start in stride(from: 0, to: parts.count, by: 2) {
            document.dictionaries[place].append(.init(key: parts[start], value: parts[start + 1]))
        }
    }
}

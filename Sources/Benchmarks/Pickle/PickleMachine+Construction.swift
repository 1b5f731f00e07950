extension PickleMachine {
    /// Names, and what NumPy's names make of their arguments.
    mutating func construction(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        switch opcode {
        case 0x63:
            let module = try input.line()
            try pushCallable(module: module, name: try input.line())
        case 0x93:
            let parts = try pop(2)
            guard let module = document.text(parts[0]), let name = document.text(parts[1]) else {
                throw input.malformed("a name is not given as text")
            }
            try pushCallable(module: module, name: name)
        case 0x52:
            let parts = try pop(2)
            try reduce(parts[0], parts[1])
        case 0x62:
            let state = try pop()
            try build(try top(), state)
        default: return false
        }
        return true
    }

    private mutating func pushCallable(module: String, name: String) throws(BenchmarksError) {
        guard let callable = PickleCallable(module: module, name: name) else {
            throw input.refused("the name \(module.prefix(60)).\(name.prefix(60))")
        }
        push(.callable(callable))
    }

    /// What the pickle calls a function with; the few known names build data from the arguments.
    private mutating func reduce(_ function: Int, _ argument: Int) throws(BenchmarksError) {
        guard case .callable(let callable) = document.nodes[function] else {
            throw input.refused("calling an object that is no known name")
        }
        guard let arguments = document.tuple(argument) else {
            throw input.malformed("a call's arguments are no tuple")
        }
        switch callable {
        case .reconstruct: push(.emptyArray)
        case .type: push(.type(try type(arguments)))
        case .scalar: push(try scalar(arguments))
        case .fromBuffer: pushArray(try bufferArray(arguments))
        case .encode, .bytes: pushBytes(try encoded(arguments))
        case .arrayClass: throw input.refused("making a numpy.ndarray without its content")
        }
    }

    private mutating func build(_ object: Int, _ state: Int) throws(BenchmarksError) {
        guard let parts = document.tuple(state) else { throw input.malformed("an object's state is no tuple") }
        switch document.nodes[object] {
        case .type(var type):
            guard parts.count >= 2, let order = document.text(parts[1]) else {
                throw input.malformed("a type's state does not name its byte order")
            }
            type.isBigEndian = order == ">"
            document.nodes[object] = .type(type)
        case .emptyArray:
            document.arrays.append(try stateArray(parts))
            document.nodes[object] = .array(document.arrays.count - 1)
        default: throw input.refused("setting the state of an object that is no NumPy array or type")
        }
    }

    private mutating func pushArray(_ array: NumpyArray) {
        document.arrays.append(array)
        push(.array(document.arrays.count - 1))
    }

    private func type(_ arguments: [Int]) throws(BenchmarksError) -> NumpyType {
        guard let first = arguments.first, let code = document.text(first) else {
            throw input.malformed("a NumPy type has no code")
        }
        guard let type = NumpyType(code: code) else { throw input.refused("the NumPy type '\(code.prefix(40))'") }
        return type
    }

    private func scalar(_ arguments: [Int]) throws(BenchmarksError) -> PickleDocument.Node {
        guard arguments.count == 2, case .type(let type) = document.nodes[arguments[0]],
            let bytes = document.bytes(arguments[1]), let value = NumpyArray(type: type, shape: [], data: bytes)
        else { throw input.malformed("a NumPy scalar's bytes do not fit its type") }
        if let text = value.text(at: 0) { return .text(text) }
        if let bool = value.bool(at: 0) { return .bool(bool) }
        guard let number = value.number(at: 0) else { throw input.malformed("a NumPy scalar is no number") }
        if type.kind != .real, let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return .integer(whole) }
        return .real(number)
    }

    /// (version, shape, type, is in Fortran's order, bytes).
    private func stateArray(_ parts: [Int]) throws(BenchmarksError) -> NumpyArray {
        guard parts.count == 5, case .type(let type) = document.nodes[parts[2]],
            case .bool(let isFortran) = document.nodes[parts[3]]
        else { throw input.malformed("a NumPy array's state is incomplete") }
        guard let bytes = document.bytes(parts[4]) else { throw input.refused("a NumPy array of Python objects") }
        return try array(type, shape: parts[1], bytes: bytes, isFortran: isFortran)
    }

    /// (bytes, type, shape, order).
    private func bufferArray(_ arguments: [Int]) throws(BenchmarksError) -> NumpyArray {
        guard arguments.count == 4, let bytes = document.bytes(arguments[0]),
            case .type(let type) = document.nodes[arguments[1]]
        else { throw input.malformed("a NumPy buffer's description is incomplete") }
        return try array(type, shape: arguments[2], bytes: bytes, isFortran: document.text(arguments[3]) == "F")
    }

    private func array(
        _ type: NumpyType, shape: Int, bytes: ArraySlice<UInt8>, isFortran: Bool
    ) throws(BenchmarksError) -> NumpyArray {
        guard let lengths = document.tuple(shape)?.map(document.integer) else {
            throw input.malformed("a NumPy array's shape is no tuple")
        }
        let shape = lengths.compactMap { $0 }
        guard shape.count == lengths.count, shape.count <= 32 else {
            throw input.malformed("a NumPy array's shape is not made of at most 32 whole numbers")
        }
        guard !isFortran || shape.count < 2 else { throw input.refused("a NumPy array in Fortran's order") }
        guard let array = NumpyArray(type: type, shape: shape, data: bytes) else {
            throw input.malformed("\(bytes.count) bytes do not fill a NumPy array of shape \(shape)")
        }
        return array
    }

    /// Bytes written as text by `_codecs.encode(text, 'latin1')`, or given to a byte array.
    private mutating func encoded(_ arguments: [Int]) throws(BenchmarksError) -> ArraySlice<UInt8> {
        guard let first = arguments.first else { return [] }
        if let bytes = document.bytes(first) { return bytes }
        guard arguments.count == 2, case .text(let text) = document.nodes[first],
            let encoding = document.text(arguments[1]), ["latin1", "latin-1"].contains(encoding)
        else { throw input.refused("bytes in an encoding other than Latin-1") }
        let scalars = text.unicodeScalars
        decodingBudget -= text.utf8.count
        guard decodingBudget >= 0 else { throw input.refused("making more bytes than the file has") }
        guard scalars.allSatisfy({ $0.value < 256 }) else { throw input.malformed("a character is not in Latin-1") }
        return scalars.map { UInt8(truncatingIfNeeded: $0.value) }[...]
    }
}

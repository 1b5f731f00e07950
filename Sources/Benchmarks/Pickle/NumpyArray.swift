/// A NumPy array as it lies in the pickle, element after element.
package struct NumpyArray: Sendable {
    package let type: NumpyType
    /// The length of each dimension; empty for a single value.
    package let shape: [Int]
    let data: ArraySlice<UInt8>

    /// Takes an array's parts; nil unless the bytes are as many as shape and type ask for.
    init?(type: NumpyType, shape: [Int], data: ArraySlice<UInt8>) {
        var bytes = type.size
        for length in shape {
            let (product, overflow) = bytes.multipliedReportingOverflow(by: length)
            guard length >= 0, !overflow else { return nil }
            bytes = product
        }
        guard bytes == data.count else { return nil }
        self.type = type
        self.shape = shape
        self.data = data
    }

    /// How many elements there are.
    package var count: Int { shape.reduce(1, *) }

    /// The element at `place` in storage order as a number; nil when there is none, or it is text or true and false.
    package func number(at place: Int) -> Double? {
        guard (0..<count).contains(place) else { return nil }
        switch type.kind {
        case .real:
            let bits = self.bits(at: place)
            return type.size == 8
                ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .unsigned: return Double(bits(at: place))
        case .signed:
            let unused = UInt64(64 - 8 * type.size)
            return Double(Int64(bitPattern: bits(at: place) << unused) >> Int64(unused))
        case .bool, .text, .bytes: return nil
        }
    }

    /// The element at `place` in storage order as true or false; nil when it is something else.
    package func bool(at place: Int) -> Bool? {
        guard (0..<count).contains(place), type.kind == .bool else { return nil }
        return bits(at: place) != 0
    }

    /// The element at `place` in storage order as text without its padding; nil when it is no text.
    package func text(at place: Int) -> String? {
        guard (0..<count).contains(place) else { return nil }
        let element = data.dropFirst(place * type.size).prefix(type.size)
        switch type.kind {
        case .bytes: return String(decoding: element.prefix { $0 != 0 }, as: UTF8.self)
        case .text:
            var text = String.UnicodeScalarView()
            for start in stride(from: element.startIndex, to: element.endIndex, by: 4) {
                let code = word(element[start..<(start + 4)])
                if code == 0 { break }
                guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: code)) else { return nil }
                text.append(scalar)
            }
            return String(text)
        case .real, .signed, .unsigned, .bool: return nil
        }
    }

    private func bits(at place: Int) -> UInt64 {
        let start = data.startIndex + place * type.size
        return word(data[start..<(start + type.size)])
    }

    private func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        type.isBigEndian
            ? bytes.reduce(0) { $0 << 8 | UInt64($1) } : bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

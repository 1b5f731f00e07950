import Benchmarks

extension PickleValue {
    /// The whole value in the notation that `PickleSamples.program` prints.
    var rendered: String {
        switch content {
        case .none: "N"
        case .bool(let value): value ? "T" : "F"
        case .integer(let value): "i\(value)"
        case .real(let value): Self.rendered(value)
        case .text(let text): "s<\(text)>"
        case .bytes(let bytes): "b<\(bytes.map(String.init).joined(separator: " "))>"
        case .list(let parts): "[\(parts.map(\.rendered).joined(separator: ","))]"
        case .tuple(let parts): "(\(parts.map(\.rendered).joined(separator: ",")))"
        case .dictionary(let entries):
            "{\(entries.map { "\($0.key.rendered):\($0.value.rendered)" }.joined(separator: ","))}"
        case .array(let array): Self.rendered(array)
        case .reference: "?"
        }
    }

    private static func rendered(_ value: Double) -> String {
        value.isNaN ? "fnan" : "f\(String(value.bitPattern, radix: 16))"
    }

    private static func rendered(_ array: NumpyArray) -> String {
        let elements = (0..<array.count).map { place in
            array.number(at: place).map(rendered) ?? array.bool(at: place).map { $0 ? "T" : "F" }
                ?? array.text(at: place).map { "s<\($0)>" } ?? "?"
        }
        return "a\(array.type.kind.rawValue)\(array.shape)\(elements.joined(separator: ","))"
    }
}

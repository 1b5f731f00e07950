extension PickleMachine {
    /// Numbers, texts, bytes and None.
    mutating func atom(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        switch opcode {
        case 0x4e: push(.none)
        case 0x88: push(.bool(true))
        case 0x89: push(.bool(false))
        case 0x4b: push(.integer(Int(try input.unsigned(1))))
        case 0x4d: push(.integer(Int(try input.unsigned(2))))
        case 0x4a: push(.integer(try input.integer(try input.take(4))))
        case 0x8a: push(.integer(try input.integer(try input.counted(1))))
        case 0x8b: push(.integer(try input.integer(try input.counted(4))))
        case 0x47:
            push(.real(Double(bitPattern: try input.unsigned(8).byteSwapped)))
        case 0x49: push(try decimal(try input.line()))
        case 0x4c:
            let text = try input.line()
            push(try decimal(text.hasSuffix("L") ? String(text.dropLast()) : text))
        case 0x46:
            let text = try input.line()
            guard let value = Double(text) else { throw input.malformed("'\(text.prefix(40))' is no number") }
            push(.real(value))
        default: return try writing(opcode)
        }
        return true
    }

    /// Texts and bytes by the width of their length.
    private mutating func writing(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        switch opcode {
        case 0x8c: push(.text(try input.text(try input.counted(1))))
        case 0x58: push(.text(try input.text(try input.counted(4))))
        case 0x8d: push(.text(try input.text(try input.counted(8))))
        case 0x56: push(.text(try unescaped(try input.lineBytes())))
        case 0x43, 0x55: pushBytes(try input.counted(1))
        case 0x42, 0x54: pushBytes(try input.counted(4))
        case 0x8e, 0x96: pushBytes(try input.counted(8))
        default: return false
        }
        return true
    }

    mutating func pushBytes(_ bytes: ArraySlice<UInt8>) {
        document.blobs.append(bytes)
        push(.bytes(document.blobs.count - 1))
    }

    /// Protocol 0 writes true and false as `01` and `00`.
    private func decimal(_ text: String) throws(BenchmarksError) -> PickleDocument.Node {
        if text == "01" { return .bool(true) }
        if text == "00" { return .bool(false) }
        guard let value = Int(text) else {
            throw input.malformed("'\(text.prefix(40))' is no whole number of 64 bits")
        }
        return .integer(value)
    }

    /// Undoes Python's `raw-unicode-escape`: Latin-1 with what lies beyond it as `\u20ac` or `\U0001f600`.
    private func unescaped(_ bytes: ArraySlice<UInt8>) throws(BenchmarksError) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        guard bytes.contains(0x5c) else { return String(text) }
        var result = ""
        var rest = String(text)[...]
        while let slash = rest.firstIndex(of: "\\") {
            result += rest[..<slash]
            rest = rest[slash...].dropFirst()
            guard let sign = rest.first, sign == "u" || sign == "U" else {
                result += "\\"
                continue
            }
            let digits = rest.dropFirst().prefix(sign == "u" ? 4 : 8)
            guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
                throw input.malformed("'\\\(rest.prefix(9))' is no character")
            }
            result.unicodeScalars.append(scalar)
            rest = rest.dropFirst(1 + digits.count)
        }
        return result + rest
    }
}

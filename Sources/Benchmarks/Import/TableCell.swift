import Foundation
import SearchSpaces

/// One field of a row. The byte behind it is readable and ends any number: a comma or the line's end.
struct TableCell {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The field as text, cut to what fits into a message.
    var text: String {
        let whole = String(decoding: bytes.prefix(200), as: UTF8.self)
        return whole.count > 100 ? whole.prefix(100) + "…" : whole
    }

    /// The number to store under `rule`, NaN for an allowed empty field; nil when the field breaks the rule.
    func number(for rule: ColumnRule) -> Double? {
        if bytes.isEmpty { return rule.mayBeEmpty ? .nan : nil }
        guard let number, rule.accepts(number) else { return nil }
        return number
    }

    /// Whether the field says what the space says of that row.
    func agrees(with content: ColumnRule.Content, row: Int, _ reference: ReferenceRows) -> Bool {
        switch content {
        case .index: return wholeNumber == row
        case .architecture:
            return reference.texts[row].withUnsafeBufferPointer { text in
                guard let ours = text.baseAddress, let theirs = bytes.baseAddress else { return false }
                return text.count == bytes.count && memcmp(ours, theirs, text.count) == 0
            }
        case .representative: return wholeNumber == reference.representative(row: row)
        case .megaflops(let dataset):
            return millions == reference.complexity(row: row, dataset).flops
        case .megaparameters(let dataset):
            return millions == reference.complexity(row: row, dataset).parameters
        case .percent, .positive, .positiveOrNotCompiled, .number: return false
        }
    }

    /// The field as a finite decimal number; no blanks, signs other than minus, hexadecimal, infinity or NaN.
    ///
    /// `strtod` is exact and reads the decimal point of the C locale, which the program never changes.
    private var number: Double? {
        guard let start = bytes.baseAddress, let first = bytes.first else { return nil }
        guard Self.isDigit(first) || (first == 45 && bytes.count > 1 && Self.isDigit(bytes[1])) else { return nil }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count + 1) { text in
            var end: UnsafeMutablePointer<CChar>?
            let number = strtod(text, &end)
            guard let end, UnsafePointer(end) - text == bytes.count, number.isFinite, !isHexadecimal else { return nil }
            return number
        }
    }

    private var isHexadecimal: Bool {
        let digits = bytes.first == 45 ? 1 : 0
        return bytes.count > digits + 1 && bytes[digits + 1] | 0x20 == 120
    }

    /// Digits only, at most nine of them.
    private var wholeNumber: Int? {
        guard (1...9).contains(bytes.count), bytes.allSatisfy(Self.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// A number of millions with up to six decimals as the whole number it stands for.
    private var millions: Int? {
        guard let number, number >= 0, number < 1e6 else { return nil }
        let whole = (number * 1e6).rounded()
        return (number * 1e6 - whole).magnitude < 1e-3 ? Int(whole) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

extension ColumnRule {
    /// What a cell of this column must be, as an error message says it.
    func expectation(row: Int, _ reference: ReferenceRows) -> String {
        let empty = mayBeEmpty ? " or empty" : ""
        switch content {
        case .index: return "the row's index \(row)"
        case .architecture: return "the cell of index \(row), \(reference.text(row: row))"
        case .representative:
            return "\(reference.representative(row: row)), the lowest index of the cell's isomorphism class"
        case .megaflops(let dataset):
            return "\(reference.complexity(row: row, dataset).megaflops), the network's millions of operations"
        case .megaparameters(let dataset):
            return "\(reference.complexity(row: row, dataset).megaparameters), the network's millions of parameters"
        case .percent: return "a percentage from 0 to 100\(empty)"
        case .positive: return "a number above 0\(empty)"
        case .positiveOrNotCompiled: return "a number above 0, or -1 for a network that did not compile"
        case .number: return "a finite decimal number\(empty)"
        }
    }
}

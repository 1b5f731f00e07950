/// Reads what a model meant as JSON and did not quite write: single or curly quotes, quotes that are not escaped inside a
/// text, Python's words, escapes that JSON does not know, commas too many; and writes it as JSON.
///
/// A quote ends a text only where a comma, a colon or a bracket follows. What is cut off is left out: elements that were
/// whole before the cut stay.
struct LenientJSON {
    private let scalars: [Unicode.Scalar]
    private var place: Int
    /// Whether the text ended before what was begun.
    private var isCut = false

    /// Deeper nesting is not read. chosen: an answer nests four deep.
    private static let deepest = 32

    /// The object that begins at `start`, as JSON text; nil where none begins there, or nothing of it is whole.
    /// - Complexity: O(length).
    static func object(in scalars: [Unicode.Scalar], at start: Int) -> String? {
        var reader = LenientJSON(scalars: scalars, place: start)
        return reader.object(depth: 0)
    }

    private init(scalars: [Unicode.Scalar], place: Int) {
        self.scalars = scalars
        self.place = place
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func skipBlanks() {
        while let scalar = next, scalar.properties.isWhitespace || scalar == "," { place += 1 }
    }

    private mutating func value(depth: Int) -> String? {
        skipBlanks()
        guard depth < Self.deepest, let scalar = next else {
            isCut = true
            return nil
        }
        if scalar == "{" { return object(depth: depth + 1) }
        if scalar == "[" { return array(depth: depth + 1) }
        if Self.quotes.contains(scalar) { return text().map(Self.quoted) }
        return word()
    }

    private mutating func object(depth: Int) -> String? {
        guard next == "{" else { return nil }
        place += 1
        var members: [String] = []
        while true {
            skipBlanks()
            guard let scalar = next else {
                isCut = true
                return members.isEmpty ? nil : Self.braced(members)
            }
            if scalar == "}" {
                place += 1
                return Self.braced(members)
            }
            guard Self.quotes.contains(scalar), let key = text() else { return nil }
            skipBlanks()
            guard next == ":" else { return nil }
            place += 1
            let isList = upcoming == "["
            let found = value(depth: depth)
            // A list keeps what was whole of it; any other member that is cut takes its object with it.
            if isCut {
                guard isList, let found else { return nil }
                return Self.braced(members + ["\(Self.quoted(key)):\(found)"])
            }
            guard let found else { return nil }
            members.append("\(Self.quoted(key)):\(found)")
        }
    }

    private mutating func array(depth: Int) -> String? {
        place += 1
        var elements: [String] = []
        while true {
            skipBlanks()
            if next == nil { isCut = true }
            // A list that was cut before its first element says nothing, not even that it is empty.
            if isCut { return elements.isEmpty ? nil : "[\(elements.joined(separator: ","))]" }
            if next == "]" {
                place += 1
                return "[\(elements.joined(separator: ","))]"
            }
            guard let element = value(depth: depth) else {
                if isCut { continue }
                return nil
            }
            // An element that was cut in its midst does not count, though a list inside it kept something.
            if !isCut { elements.append(element) }
        }
    }

    /// The next sign that is no blank.
    private var upcoming: Unicode.Scalar? {
        scalars[place...].first { !$0.properties.isWhitespace }
    }

    private static let quotes: Set<Unicode.Scalar> = [
        "\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{201E}",
    ]
    private static let single: Set<Unicode.Scalar> = ["'", "\u{2018}", "\u{2019}"]

    private mutating func text() -> String? {
        guard let opening = next else { return nil }
        let closing = Self.single.contains(opening) ? Self.single : Self.quotes.subtracting(Self.single)
        place += 1
        var text = String.UnicodeScalarView()
        while let scalar = next {
            place += 1
            if scalar == "\\" {
                guard let escaped = next else { break }
                place += 1
                text.append(unescaped(escaped))
            } else if closing.contains(scalar), endsText {
                return String(text)
            } else {
                text.append(scalar)
            }
        }
        isCut = true
        return nil
    }

    /// Whether a quote just read ends its text: something of JSON's own follows, or nothing.
    private var endsText: Bool {
        guard let following = upcoming else { return true }
        return ",:]}".unicodeScalars.contains(following)
    }

    private mutating func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b", "f": return " "
        case "u":
            let digits = String(String.UnicodeScalarView(scalars[place..<min(place + 4, scalars.count)]))
            guard digits.utf8.count == 4, let number = UInt32(digits, radix: 16), let found = Unicode.Scalar(number)
            else { return "u" }
            place += 4
            return found
        default: return scalar
        }
    }

    /// A number, or one of the words that stand for nothing; any other word is a text.
    private mutating func word() -> String? {
        var word = ""
        while let scalar = next, !",]}:\"".unicodeScalars.contains(scalar), !scalar.properties.isWhitespace {
            word.unicodeScalars.append(scalar)
            place += 1
        }
        if next == nil { isCut = true }
        if word.isEmpty { return nil }
        if let number = Double(word), number.isFinite { return Int(word).map(String.init) ?? "\(number)" }
        switch word.lowercased() {
        case "true": return "true"
        case "false": return "false"
        case "null", "none", "nan", "undefined", "nil": return "null"
        default: return Self.quoted(word)
        }
    }

    private static func braced(_ members: [String]) -> String { "{\(members.joined(separator: ","))}" }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{00}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// How a file differs from what the script beside it draws.
package struct FigureDifference: Sendable, Equatable {
    /// The file.
    package let file: String
    /// Its bytes, and those of the redrawn one.
    package let sizes: (old: Int, new: Int)
    /// The place of the first byte that differs, counted from 0.
    package let place: Int
    /// The line that it stands in, of each, where both files are text there; else nil.
    package let lines: (number: Int, old: String, new: String)?
    /// What each says it was drawn by, where they differ.
    package let makers: (old: String, new: String)?
    /// A font that the script names and this computer lacks.
    package let missingFont: String?

    init(file: String, old: [UInt8], new: [UInt8], missingFont: String? = nil) {
        self.file = file
        sizes = (old.count, new.count)
        let common = zip(old, new).prefix { $0 == $1 }.count
        place = common
        lines = Self.lines(old, new, at: common)
        let makers = (Self.maker(of: old), Self.maker(of: new))
        if let one = makers.0, let other = makers.1, one != other {
            self.makers = (one, other)
        } else {
            self.makers = nil
        }
        self.missingFont = missingFont
    }

    package static func == (left: FigureDifference, right: FigureDifference) -> Bool {
        left.file == right.file && left.sizes == right.sizes && left.place == right.place
            && left.explanation == right.explanation
    }

    /// One sentence each: where they part, and what that may come from.
    package var explanation: [String] {
        if sizes.new == 0 { return ["The script draws no file of this name."] }
        var sentences: [String] = []
        if let lines {
            sentences.append("Line \(lines.number) reads \"\(lines.old)\"; the script draws \"\(lines.new)\".")
        } else if sizes.old == sizes.new {
            sentences.append("Byte \(place + 1) of \(sizes.old) is another.")
        } else {
            sentences.append(
                "It has \(sizes.old) bytes, the redrawn one \(sizes.new); byte \(place + 1) is the first to differ.")
        }
        if let makers {
            sentences.append("It was drawn by \(makers.old); here draws \(makers.new).")
        }
        if let missingFont {
            sentences.append("The script's font \"\(missingFont)\" is not installed here.")
        }
        if makers == nil, missingFont == nil {
            sentences.append(
                sizes.old < 100
                    ? "It is too short for a figure."
                    : "Program and font are the same: the figure or its script was changed after drawing.")
        }
        return sentences
    }

    /// The lines around a place, if both files are printable there.
    private static func lines(
        _ old: [UInt8], _ new: [UInt8], at place: Int
    ) -> (number: Int, old: String, new: String)? {
        guard let one = line(old, at: place), let other = line(new, at: place) else { return nil }
        return (old[..<min(place, old.count)].count { $0 == 10 } + 1, one, other)
    }

    private static func line(_ bytes: [UInt8], at place: Int) -> String? {
        let place = min(place, bytes.count)
        let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
        let line = bytes[start..<end].prefix(200)
        guard line.allSatisfy({ (32...126).contains($0) || $0 == 9 }) else { return nil }
        return String(decoding: line.drop { $0 == 9 || $0 == 32 }.prefix(100), as: UTF8.self)
    }

    /// The program that a file says it was made by: of PDF the producer, else the line that names gnuplot.
    private static func maker(of bytes: [UInt8]) -> String? {
        // PDF names its producer near the end, the others near the start.
        let text = String(decoding: bytes.prefix(2000) + bytes.suffix(4000), as: UTF8.self)
        if let match = text.firstMatch(of: /Producer \(([^)]{1,80})\)/) { return String(match.1) }
        if let match = text.firstMatch(of: /(?i)(gnuplot [0-9][0-9.]*(?: patchlevel [0-9]+)?)/) {
            return String(match.1)
        }
        if let match = text.firstMatch(of: /Creator: ([^\n]{1,80})/) { return String(match.1) }
        return nil
    }
}

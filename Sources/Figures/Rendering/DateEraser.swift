import Foundation

/// Replaces the dates that gnuplot and cairo write into files by a constant of the same length.
///
/// cairo 1.16 does not obey `SOURCE_DATE_EPOCH`. A date keeps its length, so that the byte offsets of a PDF's
/// cross-reference table stay right.
package enum DateEraser {
    private static let epoch = "Thu Jan  1 00:00:00 1970"
    /// A date as `asctime` writes it.
    private static let classic = "[A-Z][a-z][a-z] [A-Z][a-z][a-z] [ 0-9][0-9] [0-9:]\\{8\\} [0-9]\\{4\\}"

    /// What a script runs with sed to do the same to a file, or nil where there is no date.
    static func shellCommand(format: FigureFormat, quotedFile file: String) -> String? {
        let pdf = "s|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|"
        return switch format {
        case .pdf, .cairolatex: "LC_ALL=C sed -i '\(pdf)' \(file)"
        case .eps: "LC_ALL=C sed -i 's|^\\(%%CreationDate: \\)\(classic)|\\1\(epoch)|' \(file)"
        case .tikz: "LC_ALL=C sed -i 's|^%% \(classic)$|%% \(epoch)|' \(file)"
        case .svg, .png: nil
        }
    }

    /// `bytes` with their dates replaced; unlike dates are left as they are.
    static func erase(_ bytes: [UInt8], format: FigureFormat) -> [UInt8] {
        switch format {
        case .svg, .png: return bytes
        case .pdf, .cairolatex:
            return replace(bytes, after: "/CreationDate (D:", with: "19700101000000") { $0.allSatisfy(isDigit) }
        case .eps: return replace(bytes, after: "\n%%CreationDate: ", with: epoch, where: isClassic)
        case .tikz: return replace(bytes, after: "\n%% ", with: epoch, where: isClassic)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isClassic(_ date: ArraySlice<UInt8>) -> Bool {
        let text = Array(date)
        return text.count == 24 && text[3] == 32 && text[13] == 58 && text[16] == 58 && text[20...].allSatisfy(isDigit)
    }

    private static func replace(
        _ bytes: [UInt8], after marker: String, with text: String, where matches: (ArraySlice<UInt8>) -> Bool
    ) -> [UInt8] {
        var result = bytes
        let marker = Array(marker.utf8), replacement = Array(text.utf8)
        var index = 0
        while index + marker.count + replacement.count <= result.count {
            let start = index + marker.count
            if result[index] == marker[0], result[index..<start].elementsEqual(marker),
                matches(result[start..<start + replacement.count])
            {
                result.replaceSubrange(start..<start + replacement.count, with: replacement)
                index = start
            }
            index += 1
        }
        return result
    }
}

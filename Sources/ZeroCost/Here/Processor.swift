import Glibc

/// The processor that this program runs on.
package enum Processor {
    /// As the system names it: `AMD EPYC 9354`; the machine's kind where it has no name.
    package static let name: String = {
        let named = lines("/proc/cpuinfo").first { $0.hasPrefix("model name") }
        if let value = named?.split(separator: ":", maxSplits: 1).last {
            let words = value.split(whereSeparator: \.isWhitespace)
            if !words.isEmpty { return words.joined(separator: " ") }
        }
        var system = utsname()
        uname(&system)
        return withUnsafeBytes(of: system.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }()

    private static func lines(_ path: String) -> [String] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var buffer = [CChar](repeating: 0, count: 4096)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            lines.append(String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return lines
    }
}

import COneDNN
import Glibc

/// Holds the calling thread to one processor core, so that what it measures does not wander between caches.
package enum PinnedCore {
    /// Runs `work` with the calling thread held to the core it is on, then lets it go where it might before.
    ///
    /// - Returns: what `work` returns, and the core; nil where the system does not let threads be held.
    package static func hold<Value>(_ work: () throws -> Value) rethrows -> (value: Value, core: Int?) {
        var former = cpu_set_t()
        let size = MemoryLayout<cpu_set_t>.size
        let core = Int(sched_getcpu())
        guard core >= 0, core < size * 8, sched_getaffinity(0, UInt(size), &former) == 0 else {
            return (try work(), nil)
        }
        var single = cpu_set_t()
        withUnsafeMutableBytes(of: &single) { $0[core / 8] |= 1 << UInt8(core % 8) }
        guard sched_setaffinity(0, UInt(size), &single) == 0 else { return (try work(), nil) }
        defer { sched_setaffinity(0, UInt(size), &former) }
        return (try work(), core)
    }
}

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

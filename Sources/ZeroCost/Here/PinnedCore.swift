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

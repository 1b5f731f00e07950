import SearchSpaces
import ZeroCost

/// Measures evaluated cells one by one on this computer.
struct HereLatencyMeter: LatencyMeter {
    private let meter = HereMeter()

    func milliseconds(of architecture: Architecture, for shape: TaskShape) throws(WorkbenchError) -> Double {
        do {
            return (try meter.latency(of: architecture, for: shape).median * 1e6).rounded() / 1e6
        } catch {
            throw WorkbenchError(
                .device, "The cell \(NASBench201().text(of: architecture)) cannot be measured: \(error)",
                hint: "`task` without --measure looks latencies up.")
        }
    }
}

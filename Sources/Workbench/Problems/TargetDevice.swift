import Benchmarks

/// A device that a task may name: one of the published tables, or the user's own.
enum TargetDevice: Equatable, Sendable {
    case published(Device)
    case own(OwnDevice)

    /// The name in commands and journals.
    var name: String {
        switch self {
        case .published(let device): device.name
        case .own(let device): device.name
        }
    }

    /// What it is, for people.
    var title: String {
        switch self {
        case .published(let device): device.title
        case .own(let device): device.title
        }
    }

    /// What an axis calls it.
    var axisName: String { name == OwnDevice.hereName ? "this computer" : name }

    var hasEnergy: Bool {
        if case .published(let device) = self { device.hasEnergy } else { false }
    }

    /// Where its latencies come from, to go behind "latency is one image on ...,".
    var latencySource: String {
        switch self {
        case .published: "looked up in published measurements"
        case .own(let device):
            device.table == nil
                ? "looked up in a table of measurements" : "added up from what each piece of a network takes there"
        }
    }
}

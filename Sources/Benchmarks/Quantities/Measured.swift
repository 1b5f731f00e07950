/// What the tables say about one figure of one architecture: the figure, or why there is none.
///
/// Not `Measurement`, which is Foundation's name for a number with a unit.
package enum Measured<Figure: Quantity>: Hashable, Sendable {
    /// The figure.
    case value(Figure)
    /// The device's compiler did not accept the network.
    case notCompiled(Device)
    /// The cell's output does not depend on its input, so its figure says nothing about a network that could learn.
    case cutOff
    /// The tables hold no such figure: the column was not imported, or the device does not report it.
    case absent

    /// The figure, if there is one.
    package var value: Figure? {
        if case .value(let figure) = self { figure } else { nil }
    }

    /// Whether the architecture can be used at all; nil where the tables do not say.
    package var feasibility: Feasibility? {
        switch self {
        case .value: .feasible
        case .notCompiled(let device): .notCompiled(device)
        case .cutOff: .cutOff
        case .absent: nil
        }
    }
}

/// Whether an architecture may enter a front.
package enum Feasibility: Hashable, Sendable {
    /// It runs on the device and can learn.
    case feasible
    /// The device's compiler did not accept it.
    case notCompiled(Device)
    /// No path of operators leads from its input to its output.
    case cutOff

    /// Whether the architecture may be counted.
    package var isFeasible: Bool { self == .feasible }

    /// The reason in a few words, as reports print it.
    package var reason: String {
        switch self {
        case .feasible: "feasible"
        case .notCompiled(let device): "not compiled for \(device.name)"
        case .cutOff: "cut off from the input"
        }
    }
}

/// A weight source that draws each parameter once: thousands of cells share some two hundred tensors.
///
/// Only for sources that know a parameter by its place, not by its number in the network.
final class RememberedWeights: WeightSource {
    private struct Key: Hashable {
        let place: String
        let role: Parameter.Role
        let count: Int
    }

    private let source: StreamWeights
    private var known: [Key: [Float]] = [:]

    init(_ source: StreamWeights) {
        self.source = source
    }

    var shiftsAreZero: Bool { source.shiftsAreZero }

    func numbers(of parameter: Parameter) -> [Float] {
        let key = Key(place: parameter.place, role: parameter.role, count: parameter.count)
        if let found = known[key] { return found }
        let fresh = source.numbers(of: parameter)
        known[key] = fresh
        return fresh
    }
}

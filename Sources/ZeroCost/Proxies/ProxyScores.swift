/// What the proxies say of one cell on one dataset; a proxy may have no value.
package struct ProxyScores: Hashable, Sendable {
    private var values: [Double?]

    /// Takes the values that there are; one that is not finite is none.
    package init(_ values: [ProxyName: Double] = [:]) {
        self.values = ProxyName.allCases.map { values[$0].flatMap { $0.isFinite ? $0 : nil } }
    }

    /// The value of one proxy; nil if it was not computed or is not defined for the cell.
    package subscript(name: ProxyName) -> Double? {
        get { values[Self.place(of: name)] }
        set { values[Self.place(of: name)] = newValue.flatMap { $0.isFinite ? $0 : nil } }
    }

    /// The proxies that have a value, with it, in the order of `ProxyName`.
    package var known: [(name: ProxyName, value: Double)] {
        zip(ProxyName.allCases, values).compactMap { name, value in value.map { (name, $0) } }
    }

    private static func place(of name: ProxyName) -> Int {
        ProxyName.allCases.firstIndex(of: name) ?? 0
    }
}

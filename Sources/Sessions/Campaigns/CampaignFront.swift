/// The front of a run's first evaluations, as the searcher saw it, measured in test accuracy.
package struct CampaignFront: Equatable, Sendable, Codable {
    /// A cell of the front.
    package struct Member: Equatable, Sendable {
        /// Its place in the space.
        package let cell: Int
        /// The objectives in the task's order, minimised: error in per cent, latency in milliseconds, energy in
        /// millijoules. As exact as the tables are.
        package let values: [Double]

        package init(cell: Int, values: [Double]) {
            self.cell = cell
            self.values = values
        }
    }

    package let evaluations: Int
    /// In order of the error that the searcher saw. One that searched in validation accuracy may hold members that
    /// others dominate in test accuracy.
    package let members: [Member]

    package init(evaluations: Int, members: [Member]) {
        self.evaluations = evaluations
        self.members = members
    }
}

/// `[9930,5.41,3.72]`: a campaign holds tens of thousands of these.
extension CampaignFront.Member: Codable {
    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        cell = try list.decode(Int.self)
        var values: [Double] = []
        while !list.isAtEnd { values.append(try list.decode(Double.self)) }
        self.values = values
    }

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(cell)
        for value in values { try list.encode(value) }
    }
}

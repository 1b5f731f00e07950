import Testing

@testable import Search

@Suite struct CellFeaturesTests {
    @Test func `dead edges do not count and skips join classes`() throws {
        // Edge (1<-0) leads nowhere in the second cell; the third passes the convolution through node 2 instead of 1.
        let cells = [[0, 0, 0, 3, 0, 0], [2, 0, 0, 3, 0, 0], [3, 0, 0, 0, 1, 0], [0, 3, 0, 0, 0, 1]]
        let features = try CellFeatures(
            cells: cells, columns: [.init(name: "flops", values: [1, 3, nil, 2])])
        #expect(features.classOf == [0, 0, 0, 0])
        #expect(Set(features.rows).count == 1)
    }

    @Test func `columns become ranks with missing ones lowest`() throws {
        let cells = [[0, 0, 0, 1, 0, 0], [0, 0, 0, 2, 0, 0], [0, 0, 0, 3, 0, 0]]
        var weights = CellFeatures.Weights()
        weights.column = 1
        let features = try CellFeatures(
            cells: cells, columns: [.init(name: "zen", values: [5, nil, 50])], weights: weights)
        #expect(features.rows.map { $0[$0.count - 1] } == [0, -1, 1])
    }

    @Test func `a digit outside the operators is refused by place`() {
        #expect(throws: SurrogateError.badCell(1, digits: [0, 0, 0, 5, 0, 0])) {
            try CellFeatures(cells: [[0, 0, 0, 1, 0, 0], [0, 0, 0, 5, 0, 0]])
        }
    }
}

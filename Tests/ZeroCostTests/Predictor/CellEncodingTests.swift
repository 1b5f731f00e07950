import SearchSpaces
import Testing

@testable import ZeroCost

@Suite struct CellEncodingTests {
    private static let shape = TaskShape(side: 32, classes: 10)
    private static let space = NASBench201()

    private static func row(_ digits: String) throws -> [String: Double] {
        let cell = try #require(Architecture(digits: digits))
        let encoding = CellEncoding(shape: shape)
        var row: [String: Double] = [:]
        for column in encoding.columns(of: [cell]) { row[column.name] = column.values[0] }
        return row
    }

    @Test func aCellsRowSaysWhatItsPathsHold() throws {
        // 3x3, pool, 1x1, skip, 3x3, none in the order 0-1, 0-2, 1-2, 0-3, 1-3, 2-3: the edges to node 2 are dead.
        let row = try Self.row("342130")
        #expect(row["nor_conv_3x3 count"] == 2 && row["nor_conv_1x1 count"] == 0 && row["avg_pool_3x3 count"] == 0)
        #expect(row["paths"] == 2 && row["longest path"] == 2 && row["shortest path"] == 0)
        #expect(row["paths of 0 1x1, 2 3x3, 0 pools"] == 1 && row["paths of skips"] == 1)
    }

    @Test func aCellThatIsCutOffHasNoPaths() throws {
        let row = try Self.row("300000")
        #expect(row["paths"] == 0 && row["longest path"] == nil && row["nor_conv_3x3 count"] == 0)
    }

    @Test func theSizeOfALiveCellIsTheSpacesOwn() throws {
        let cell = try #require(Architecture(digits: "333333"))
        let size = Self.space.complexity(of: cell, for: Self.shape)
        let row = try Self.row("333333")
        #expect(row["live flops"] == size.megaflops && row["live params"] == size.megaparameters)
    }

    @Test func namesAreUnlike() {
        let names = CellEncoding(shape: Self.shape).names
        #expect(Set(names).count == names.count)
    }
}

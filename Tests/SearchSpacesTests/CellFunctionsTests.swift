import Testing

@testable import SearchSpaces

@Suite struct CellFunctionsTests {
    private static let space = NASBench201()
    private static let cells = (0..<NASBench201.count).compactMap(space.architecture(at:))
    private static let functions = CellFunctions.shared

    @Test func thereAre4930Functions() {
        #expect(Set(Self.cells.map(Self.functions.representative)).count == 4930)
    }

    /// The published rule never joins two functions, though it splits some.
    @Test func cellsOfOnePublishedClassComputeTheSame() {
        let split = Self.cells.filter {
            Self.functions.representative(of: $0)
                != Self.functions.representative(of: Self.space.representative(of: $0))
        }
        #expect(split.isEmpty)
    }

    @Test func aRepresentativeStandsForItselfAndHasNoDeadEdge() {
        for cell in Set(Self.cells.map(Self.functions.representative)) {
            #expect(Self.functions.representative(of: cell) == cell && CellFunctions.pruned(cell) == cell)
            #expect(Self.functions.isWhole(cell))
        }
    }

    @Test func allThatIsCutOffIsOneFunction() {
        let cut = Self.cells.filter { !Self.space.isConnected($0) }
        #expect(cut.count == 341)
        #expect(Set(cut.map(Self.functions.representative)).count == 1)
    }
}

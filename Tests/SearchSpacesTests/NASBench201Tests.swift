import SearchSpaces
import Testing

@Suite struct NASBench201Tests {
    private let space = NASBench201()
    private var all: [Architecture] { (0..<NASBench201.count).compactMap(space.architecture(at:)) }

    @Test func `every index names one cell and every cell one index`() {
        let cells = all
        #expect(cells.count == 15_625)
        #expect(Set(cells).count == 15_625)
        #expect(cells.indices.allSatisfy { space.index(of: cells[$0]) == $0 })
        #expect(space.architecture(at: -1) == nil && space.architecture(at: 15_625) == nil)
    }

    /// Published records of the benchmark: its best cells, DARTS's all-skip cell and ResNet's cell.
    @Test(arguments: [
        (0, "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|"),
        (1, "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|"),
        (1835, "|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|"),
        (11_472, "|nor_conv_3x3~0|+|none~0|nor_conv_3x3~1|+|skip_connect~0|none~1|skip_connect~2|"),
    ])
    func `the benchmark's own order holds`(index: Int, text: String) throws {
        let cell = try space.architecture(from: text)
        #expect(space.index(of: cell) == index)
        #expect(space.text(of: cell) == text)
    }

    @Test func `every cell's text reads back as the cell`() throws {
        for cell in all {
            #expect(try space.architecture(from: space.text(of: cell)) == cell)
        }
    }

    @Test func `there are 6,466 isomorphism classes, each named by its lowest index`() {
        let cells = all
        var representatives: Set<Architecture> = []
        for (index, cell) in cells.enumerated() {
            let representative = space.representative(of: cell)
            representatives.insert(representative)
            #expect(space.representative(of: representative) == representative)
            #expect(space.index(of: representative) ?? Int.max <= index)
        }
        #expect(representatives.count == 6466)
    }

    @Test func `341 cells are cut off, by a second search for a path`() {
        let cells = all
        #expect(cells.count { !space.isConnected($0) } == 341)
        let paths = [[3], [0, 4], [1, 5], [0, 2, 5]]
        for cell in cells {
            let open = paths.filter { $0.allSatisfy { cell[$0] != 0 } }
            #expect(space.isConnected(cell) == !open.isEmpty)
            #expect(CellPaths(cell).liveEdges == Set(open.joined()).sorted())
        }
    }

    @Test func `a cell has 24 neighbours, and neighbourhood is mutual`() {
        for cell in all.prefix(500) {
            let neighbours = space.neighbours(of: cell)
            #expect(Set(neighbours).count == 24)
            #expect(neighbours.allSatisfy { $0.distance(to: cell) == 1 })
            #expect(neighbours.allSatisfy { space.neighbours(of: $0).contains(cell) })
        }
    }

    /// Index 9930 as the official file prints it: 184.73 M FLOPs and 1.289 M parameters on CIFAR-10.
    @Test(arguments: [(32, 10, 184.73, 1.289), (32, 100, 184.74, 1.294), (16, 120, 46.19, 1.296)])
    func `complexity equals the printed record`(side: Int, classes: Int, flops: Double, parameters: Double) throws {
        let cell = try #require(space.architecture(at: 9930))
        let complexity = space.complexity(of: cell, for: TaskShape(side: side, classes: classes))
        #expect((complexity.megaflops * 100).rounded() / 100 == flops)
        #expect((complexity.megaparameters * 1000).rounded() / 1000 == parameters)
    }
}

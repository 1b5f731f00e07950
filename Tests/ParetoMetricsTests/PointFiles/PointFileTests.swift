import Testing

@testable import ParetoMetrics

@Suite struct PointFileTests {
    /// The first three as moocore 0.3.2 reads them with `read_datasets`.
    @Test(arguments: [
        ("0.5 0.5\n\n1 0\n0 1\n\n0.5 0.5", [[[0.5, 0.5]], [[1, 0], [0, 1]], [[0.5, 0.5]]]),
        ("1 2\n# c\n3 4\n\n\n5 6\n  \n7 8\n#end\n", [[[1, 2]], [[3, 4]], [[5, 6]], [[7, 8]]]),
        ("\n\n# a\n1 2\n", [[[1, 2]]]),
        ("1,2 # first\r\n3;\t4\r\n\r\n-5e-3 +6", [[[1, 2], [3, 4]], [[-0.005, 6]]]),
        ("", []),
        ("# nothing\n\n", []),
    ]) func readsSets(text: String, expected: [[[Double]]]) throws {
        #expect(try PointFile(parsing: text).sets.map(\.points) == expected)
    }

    @Test func aBadNumberIsNamedWithItsPlace() {
        #expect(throws: MetricsError.badNumber("two", source: "a.txt", line: 3, column: 5)) {
            try PointFile(parsing: "1 2\n\n  3 two\n", source: "a.txt")
        }
        for word in ["nan", "inf", "1e999", "1.2.3"] {
            #expect(throws: MetricsError.badNumber(word, source: "points", line: 1, column: 3)) {
                try PointFile(parsing: "1 \(word)")
            }
        }
    }

    @Test func rowsThatAreNotFiniteAreLeftOutAndCountedWhereThatIsWanted() throws {
        let file = try PointFile(parsing: "1 2\nnan 3\n4 -inf\n\nNaN 1\n\n5 6\n", notFinite: .leftOut)
        #expect(file.sets.map(\.points) == [[[1, 2]], [[5, 6]]])
        #expect(file.leftOut == 3)
        #expect(throws: MetricsError.badNumber("x", source: "points", line: 2, column: 1)) {
            try PointFile(parsing: "nan 1\nx 2", notFinite: .leftOut)
        }
    }

    /// Compared as a number, NaN is never worse than anything: such a row would be the front, alone.
    @Test(arguments: 0...4) func aRowWithoutANumberDropsNoneOfTheOthers(_ at: Int) throws {
        var rows = ["6 9", "7 6", "9 4", "14 2"]
        rows.insert("5 nan", at: at)
        let file = try PointFile(parsing: rows.joined(separator: "\n"), notFinite: .leftOut)
        #expect(file.sets[0].front().points == [[6, 9], [7, 6], [9, 4], [14, 2]])
    }

    @Test func aSetWithoutANumberIsCountedAndLeftOut() throws {
        let file = try PointFile(parsing: "nan 1\n\n5 5\n\n\ninf inf\nnan 2\n\n1 1", notFinite: .leftOut)
        #expect(file.sets.map(\.points) == [[[5, 5]], [[1, 1]]])
        #expect(file.numbers == [2, 4])
        #expect(file.emptied == [1, 3])
    }

    @Test func aHeadingNamesColumns() throws {
        let text = "\u{FEFF}number,cell,error,latency\n1,|a~0|,8.5,3\n2,|b~0|,9.5,2\n"
        let named = try PointFile(parsing: text, columns: [.name("error"), .name("latency")])
        #expect(named.sets.map(\.points) == [[[8.5, 3], [9.5, 2]]])
        #expect(named.heading == ["number", "cell", "error", "latency"])
        #expect(
            try PointFile(parsing: text, columns: [.number(4), .number(3)]).sets[0].points == [[3, 8.5], [2, 9.5]])
        #expect(throws: MetricsError.noSuchColumn("power", source: "points", allowed: "number, cell, error, latency")) {
            try PointFile(parsing: text, columns: [.name("power")])
        }
        #expect(throws: MetricsError.noSuchColumn("5", source: "points", allowed: "1 to 4")) {
            try PointFile(parsing: text, columns: [.number(5)])
        }
        // Only the first line can be a heading.
        #expect(throws: MetricsError.badNumber("error", source: "points", line: 2, column: 1)) {
            try PointFile(parsing: "1 2\nerror latency\n")
        }
    }

    @Test func columnsAreCountedInCharacters() {
        #expect(throws: MetricsError.badNumber("\u{FC}\u{FC}", source: "points", line: 1, column: 6)) {
            try PointFile(parsing: "1.0, \u{FC}\u{FC}")
        }
    }

    @Test func aRaggedRowIsNamedWithItsPlace() {
        #expect(throws: MetricsError.raggedRow(found: 3, expected: 2, source: "points", line: 2, column: 5)) {
            try PointFile(parsing: "1 2\n3 4 5\n")
        }
        #expect(throws: MetricsError.raggedRow(found: 1, expected: 2, source: "points", line: 3, column: 4)) {
            try PointFile(parsing: "1 2\n\n 33\n")
        }
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let sets = [Samples.cube(3, 5, seed: 1), Samples.cube(3, 2, seed: 2)]
        let file = try PointFile(sets: sets)
        #expect(try PointFile(parsing: file.text) == file)
        #expect(file.union?.count == 7)
    }

    @Test func setsOfOneFileShareADimension() throws {
        #expect(throws: MetricsError.self) {
            try PointFile(sets: [PointSet([[1, 2]]), PointSet([[1]])])
        }
        #expect(try PointFile(parsing: "").union == nil)
    }
}

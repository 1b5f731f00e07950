import Foundation
import Testing

@testable import Console

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: [
            .init("arch"), .init("latency", title: "Latency", unit: "ms", alignment: .right),
            .init("share", alignment: .right), .init("count", alignment: .right),
        ],
        rows: [
            [.text("日本, \"x\""), .number(1.0 / 3, digits: 2), .percent(0.125, digits: 1), .integer(7)],
            [.text("a|b\nc"), .missing, .number(-0.001, digits: 2), .missing],
        ])

    @Test func alignedByColumnsOfTheTerminal() {
        let expected = """
            arch       Latency [ms]  share  count
            ---------  ------------  -----  -----
            日本, "x"          0.33  12.5%      7
            a|b␊c                 -   0.00      -

            """
        #expect(table.aligned() == expected)
    }

    @Test func csvHasKeysFullPrecisionAndEmptyMissing() {
        let expected = """
            arch,latency,share,count
            "日本, ""x\""",0.3333333333333333,0.125,7
            "a|b
            c",,-0.001,

            """
        #expect(table.csv == expected)
        let narrow = TextTable(columns: [.init("only")], rows: [[.missing], [.text("")], [.text("x")]])
        #expect(narrow.csv == "only\n\"\"\n\"\"\nx\n")
    }

    @Test func jsonIsReadByAnotherReader() throws {
        let data = try #require(table.json.data(using: .utf8))
        let objects = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(objects.count == 2)
        #expect(objects[0]["arch"] as? String == "日本, \"x\"")
        #expect(objects[0]["latency"] as? Double == 1.0 / 3)
        #expect(objects[0]["count"] as? Int == 7)
        #expect(objects[1]["latency"] is NSNull)
        #expect(objects[1]["arch"] as? String == "a|b\nc")
        let expected = """
            [
              {"arch": "日本, \\"x\\"", "latency": 0.3333333333333333, "share": 0.125, "count": 7},
              {"arch": "a|b\\nc", "latency": null, "share": -0.001, "count": null}
            ]

            """
        #expect(table.json == expected)
    }

    @Test func everyScalarSurvivesJSON() throws {
        var text = String.UnicodeScalarView()
        for value in UInt32(0)...0x2FFF { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        let json = TextTable(columns: [.init("k")], rows: [[.text(String(text))]]).json
        let data = try #require(json.data(using: .utf8))
        let objects = try JSONSerialization.jsonObject(with: data) as? [[String: String]]
        #expect(objects?.first?["k"].map { Array($0.unicodeScalars) } == Array(text))
        #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    @Test func numbersJSONDoesNotKnowAreNull() {
        let table = TextTable(
            columns: [.init("x")], rows: [[.number(.infinity, digits: 1)], [.number(.nan, digits: 1)]])
        #expect(table.json == "[\n  {\"x\": null},\n  {\"x\": null}\n]\n")
        #expect(table.aligned() == "x\n---\ninf\nnan\n")
        #expect(TextTable(columns: [.init("x")]).json == "[]\n")
    }

    @Test func markdownEscapesItsOwnSigns() {
        let expected = """
            | arch | Latency \\[ms\\] | share | count |
            | :-- | --: | --: | --: |
            | 日本, "x" | 0.33 | 12.5% | 7 |
            | a\\|b␊c | - | 0.00 | - |

            """
        #expect(table.markdown == expected)
    }

    @Test func theWidestTextColumnGivesWay() {
        let wide = TextTable(
            columns: [.init("name"), .init("note"), .init("n", alignment: .right)],
            rows: [[.text("short"), .text(String(repeating: "日本", count: 20)), .integer(123_456_789)]])
        for width in 28...100 {
            for line in wide.aligned(width: width).split(separator: "\n") {
                #expect(DisplayWidth.columns(of: String(line)) <= width)
                #expect(line.hasPrefix("name") || line.hasPrefix("---") || line.hasSuffix("123456789"))
            }
        }
        // Numbers are never cut: what does not fit is left out, and named.
        #expect(wide.aligned(width: 25).hasSuffix("(too narrow for n; --csv has all)\n"))
        #expect(!wide.aligned(width: 1).contains("12345"))
        #expect(wide.aligned(width: 40).contains("…"))
    }

    @Test func namesAreNeverCut() {
        let table = TextTable(
            columns: [
                .init("n", alignment: .right), .init("cell"), .init("error", alignment: .right), .init("origin"),
            ],
            rows: [
                [
                    .integer(7), .name(short: "3x3|3x3 3x3|skip none 1x1", full: "long"), .number(8.5, digits: 2),
                    .text("free"),
                ]
            ])
        for width in 30...60 {
            let text = table.aligned(width: width)
            #expect(text.contains("3x3|3x3 3x3|skip none 1x1"))
            #expect(text.contains("8.50") == !text.contains("too narrow for error"))
            #expect(text.contains("origin\n") == !text.contains("too narrow"))
        }
    }

    @Test func equallyWideColumnsGiveWayFromTheRight() {
        let wide = TextTable(
            columns: [.init("a"), .init("b")],
            rows: [[.text(String(repeating: "x", count: 20)), .text(String(repeating: "y", count: 20))]])
        #expect(wide.aligned(width: 41).hasSuffix("xxxxxxxxxxxxxxxxxxxx  yyyyyyyyyyyyyyyyyy…\n"))
        #expect(wide.aligned(width: 40).hasSuffix("xxxxxxxxxxxxxxxxxx…  yyyyyyyyyyyyyyyyyy…\n"))
    }

    @Test func coloursTakeNoRoom() {
        let colored = table.aligned(style: TextStyle(isColored: true))
        let stripped = colored.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[2m", with: "").replacing(
            "\u{1B}[0m", with: "")
        #expect(stripped == table.aligned())
        #expect(colored != stripped)
    }
}

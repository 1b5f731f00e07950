import Foundation
import Testing

@testable import Figures

/// Every style in every format, by gnuplot.
@Suite(.enabled(if: hasGnuplot, "gnuplot is not installed")) struct StyleAndFormatTests {
    @Test(arguments: FigureStyle.all.map(\.name)) func everyFormatIsDrawnAndVerifies(style: String) throws {
        let scratch = try Scratch()
        let look = try #require(FigureStyle.named(style))
        for format in FigureFormat.allCases {
            let path = "\(scratch.path)/\(style)-\(format.rawValue).\(format.fileExtension)"
            let report = try FigureRenderer().draw(Samples.progress, style: look, to: path, format: format)
            let bytes = try #require(FileManager.default.contents(atPath: path))
            let starts = [
                "pdf": "%PDF-1.", "svg": "<?xml", "png": "\u{FFFD}PNG", "eps": "%!PS-Adobe", "tikz": "\\begin",
                "cairolatex": "%",
            ]
            let start = try #require(starts[format.rawValue])
            #expect(String(decoding: bytes.prefix(60), as: UTF8.self).contains(start), "\(path)")
            #expect(try FigureRenderer().differences(of: path, format: format) == [], "\(path)")
            for warning in report.warnings {
                switch warning {
                case .fontReplaced(let wanted, let used): #expect(wanted == look.fontFamily && !used.isEmpty)
                case .notFinite: break
                default: Issue.record("\(path): \(warning)")
                }
            }
        }
    }

    /// What TeX would stumble over first: braces and environments that do not match.
    @Test(arguments: [FigureFormat.tikz, .cairolatex]) func texFilesAreWellNested(format: FigureFormat) throws {
        let scratch = try Scratch()
        for (name, figure) in try Samples.all() {
            let path = "\(scratch.path)/\(name).\(format.fileExtension)"
            _ = try FigureRenderer().draw(figure, to: path, format: format)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            var open: [String] = []
            var depth = 0
            for line in text.split(separator: "\n") {
                let code = line.replacing("\\\\", with: "").replacing("\\%", with: "").replacing("\\{", with: "")
                    .replacing("\\}", with: "").prefix { $0 != "%" }
                depth += code.count { $0 == "{" } - code.count { $0 == "}" }
                #expect(depth >= 0, "\(path): \(line)")
                for match in code.matches(of: /\\(begin|end){([a-z]+)}/) {
                    if match.1 == "begin" {
                        open.append(String(match.2))
                    } else {
                        #expect(open.popLast() == String(match.2), "\(path): \(line)")
                    }
                }
            }
            #expect(depth == 0 && open.isEmpty, "\(path)")
            #expect(!text.contains("Figure_&"), "\(name)")
        }
    }

    @Test func sixelsFillTheScreensWidth() throws {
        let sixels = try FigureRenderer().sixels(of: Samples.pareto, screen: PixelScreen(width: 480, height: 300))
        #expect(sixels.hasPrefix("\u{1B}P"))
        let size = try #require(sixels.firstMatch(of: /"1;1;([0-9]+);([0-9]+)/))
        #expect(size.1 == "480" && size.2 == "317")
        #expect(sixels.contains("\u{1B}\\"))
        #expect(try FigureRenderer().sixels(of: Samples.pareto, screen: PixelScreen(width: 480, height: 300)) == sixels)
    }
}

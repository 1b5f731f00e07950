import Foundation
import Testing

@testable import Workbench

/// README's session, typed as it stands there, prints what stands there.
@Suite struct ReadmeTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("README.md").path

    private static func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// The block that begins with a prompt.
    private static func session() throws -> String {
        let blocks = try text().components(separatedBy: "```text\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }
        return try #require(blocks.first { $0.hasPrefix("[1] ") })
    }

    @Test func itIsReadInTwoMinutes() throws {
        #expect(try Self.text().split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
    }

    @Test func everyFileItNamesIsThere() throws {
        let root = URL(fileURLWithPath: Self.path).deletingLastPathComponent()
        for match in try Self.text().matches(of: /\]\(([^)#:]+)\)/) {
            #expect(
                FileManager.default.fileExists(atPath: root.appendingPathComponent(String(match.1)).path), "\(match.1)")
        }
    }

    @Test(Tables.publishedAreHere) func theSessionPrintsWhatItSays() async throws {
        let session = try Self.session()
        let inputs = session.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^\[\d+\] (.*)$/).map { String($0.1) }
        }
        let desk = try Desk(.published)
        let typed = await desk.transcript(of: inputs, in: desk.notebook())
        // README shows results alone; what goes to standard error is in parentheses here.
        let results = typed.split(separator: "\n").filter { !$0.hasPrefix("(") }.joined(separator: "\n")
        #expect(results == session)
    }
}

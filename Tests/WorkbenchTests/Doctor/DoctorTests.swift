import Determinism
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// `doctor`: what it looks at, and what it says where something is missing.
@Suite struct DoctorTests {
    @Test func aWholeSetUpHasNoFailure() throws {
        let desk = try Desk()
        let report = Doctor(surroundings: desk.surroundings).report()
        #expect(report.failures == 0, "\(report.lines(.plain).joined(separator: "\n"))")
        let subjects = report.findings.map(\.subject)
        for subject in ["program", "tables", "gnuplot", "fonts", "terminal", "locale", "sessions", "disk", "openai"] {
            #expect(subjects.contains(subject))
        }
    }

    @Test func whatIsMissingFailsAndSaysWhatToDo() async throws {
        let desk = try Desk(.none, gnuplot: "no-such-gnuplot")
        let notebook = desk.notebook()
        let outcome = await notebook.run("doctor --json")
        #expect(outcome.exitStatus == 1)
        let shown = desk.take()
        #expect(shown.contains("(error: 2 of "))
        let rows = try JSONDecoder().decode(
            [Row].self, from: Data(shown.split(separator: "\n(error").first.map(String.init)?.utf8 ?? "".utf8))
        for subject in ["tables", "gnuplot"] {
            let row = try #require(rows.first { $0.check == subject })
            #expect(row.status == "fail" && row.advice?.isEmpty == false)
        }
        #expect(rows.filter { $0.status != "ok" }.allSatisfy { $0.advice != nil })
    }

    @Test func aKeyIsNeverShown() throws {
        let secret = "sk-very-secret-0123456789"
        let variables = [
            "OPENAI_API_KEY": secret, "ANTHROPIC_API_KEY": "bad key\n\(secret)", "OPENAI_MODEL": "gpt-4.1",
        ]
        let findings = ModelCheck(variables: variables).findings
        #expect(findings.allSatisfy { !$0.text.contains(secret) && $0.advice?.contains(secret) != true })
        #expect(findings.contains { $0.subject == "openai" && $0.status == .ok && $0.text.contains("OPENAI_API_KEY") })
        #expect(findings.contains { $0.subject == "anthropic" && $0.status == .warn })
        #expect(findings[0].text == "the environment chooses openai")
        let modelAlone = ModelCheck(variables: ["ANTHROPIC_MODEL": "claude"]).findings
        #expect(modelAlone.contains { $0.subject == "anthropic" && $0.status == .warn && $0.advice != nil })
    }

    @Test func aFolderThatCannotBeWrittenFails() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        let surroundings = Surroundings(
            variables: [:], clock: SystemClock(), screen: RecordingScreen(),
            dataDirectory: URL(fileURLWithPath: folder.path + "/new/data"),
            sessionsDirectory: folder.path + "/file/sessions", plotsDirectory: folder.path)
        let findings = FolderCheck(surroundings: surroundings).findings
        #expect(findings.map(\.status) == [.fail, .ok, .ok, .ok])
        #expect(findings[2].text.contains("not there yet; it is made in \(folder.path)"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }

    @Test(arguments: [
        ("\u{1B}[?64;1;4;22c", SixelQuery.Answer.yes), ("\u{1B}[?62;22c", .no), ("\u{1B}[?4c", .no), ("", .silent),
        ("x\u{1B}[?1;2", .silent), ("abc", .silent),
    ])
    func theTerminalsAnswerIsRead(answer: String, meaning: SixelQuery.Answer) {
        #expect(SixelQuery.meaning(of: Array(answer.utf8)) == meaning)
    }

    @Test(arguments: [("C.UTF-8", "ok"), ("C", "warn"), ("xx_YY.UTF-8", "warn")])
    func theLocaleIsJudged(name: String, status: String) throws {
        let findings = TerminalCheck(variables: ["LANG": "ignored", "LC_ALL": name]).findings
        let finding = try #require(findings.first { $0.subject == "locale" })
        #expect(finding.status.rawValue == status && finding.text.contains(name))
    }

    @Test(BuiltProgram.isHere) func aTerminalThatShowsPicturesIsFound() async throws {
        let folder = try TemporaryFolder()
        let terminal = try await BuiltProgram.notebook(in: folder)
        await terminal.send("doctor\r")
        let deadline = ContinuousClock.now + .seconds(10)
        while !(await terminal.rawOutput().contains("\u{1B}[c")), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(2))
        }
        await terminal.send("\u{1B}[?62;4;22c")
        try await terminal.wait(for: "the terminal shows pictures in sixel")
        try await terminal.wait(for: "[2] ")
        #expect(await terminal.output().contains("xterm, 100 x 24, no colour (NO_COLOR is set)"))
    }

    private struct Row: Decodable {
        let check: String
        let status: String
        let advice: String?
    }
}

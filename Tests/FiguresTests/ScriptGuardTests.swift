import Testing

@testable import Figures

@Suite struct ScriptGuardTests {
    @Test(arguments: FigureFormat.allCases) func ourOwnScriptsMayRun(format: FigureFormat) throws {
        for (name, figure) in try Samples.all() {
            let file = "it's \(name).\(format.fileExtension)"
            let script = try FigureScript(figure: figure, style: .acm, format: format, name: file)
            #expect(ScriptGuard(format: format, name: file).objection(to: script.text) == nil, "\(name)")
        }
    }

    @Test(arguments: [
        "system 'rm -r /'", "!rm -r /", "load 'other.gp'", "call 'other.gp'", "x = system('id')",
        "set output 'other.pdf'",
        "set o 'other.pdf'", "set print 'file'", "set table 'file'", "plot '< id'", "plot \"| id\"", "plot 'data.csv'",
        "plot $d using 1:(system('id'))", "set title \"`id`\"", "set title `id`", "eval 'x'", "cd '/'", "save 'x'",
        "plot $d, 'data.csv'", "plot $d ; !id", "set xlabel 'a'; system 'id'", "shell", "unset x\n\\\nsystem 'id'",
        "set xlabel \\\n'a' . system('id')", "plot NaN notitle, \\\n '< id'", "print 1",
    ]) func whatDoesMoreThanDrawIsRefused(line: String) throws {
        let script = try FigureScript(figure: Samples.pareto, style: .ieee, format: .pdf, name: "a.pdf").text
        #expect(ScriptGuard(format: .pdf, name: "a.pdf").objection(to: script + line + "\n") != nil)
        #expect(ScriptGuard(format: .pdf, name: "a.pdf").objection(to: line + "\n" + script) != nil)
    }

    @Test func commandsOfAnotherFigureAreRefused() throws {
        let script = try FigureScript(figure: Samples.pareto, style: .ieee, format: .pdf, name: "a.pdf").text
        #expect(
            ScriptGuard(format: .pdf, name: "b.pdf").objection(to: script)?.contains("where files are written") == true)
    }

    @Test func linesOfDataAreNotCommands() {
        let script = "$d << EOD\nsystem 1\nEOD\nplot $d using 1:2"
        #expect(ScriptGuard(format: .pdf, name: "a.pdf").objection(to: script) == nil)
    }
}

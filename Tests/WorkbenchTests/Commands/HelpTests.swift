import Testing

@testable import Workbench

@Suite struct HelpTests {
    @Test func helpReadsAsRecorded() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        expectSnapshot(await desk.transcript(of: ["help"], in: notebook), "help.txt")
        let cells = AllCommands.named.map { "help \($0.name)" }
        expectSnapshot(await desk.transcript(of: cells, in: notebook), "help-of-commands.txt")
    }

    @Test func theProgramsOwnHelpReadsAsRecorded() async throws {
        let desk = try Desk(.none)
        var text = ""
        for option in ["--help", "-h", "--version"] {
            text += "$ llm-nas \(option)\n"
            #expect(await Program.run([option], in: desk.surroundings) == 0)
            text += desk.take()
        }
        expectSnapshot(text, "program-help.txt")
    }

    @Test func aFamilyAloneAndADashedHelpShowHelp() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        for (short, long) in [("kb", "help kb"), ("data --help", "help data"), ("evolve --help", "help evolve")] {
            let shown = await desk.transcript(of: [short], in: notebook).drop { $0 != "\n" }
            let asked = await desk.transcript(of: [long], in: notebook).drop { $0 != "\n" }
            #expect(shown == asked)
        }
    }

    @Test func everyCommandHasOneLineAndAnExample() {
        for (name, type) in AllCommands.workbench {
            #expect(type.configuration.abstract.hasSuffix("."), "\(name)")
            #expect(!type.examples.isEmpty, "\(name)")
            for example in type.examples {
                #expect(example.line == name || example.line.hasPrefix(name + " "), "\(example.line)")
            }
        }
    }

    @Test func linesOfHelpFitAHundredColumns() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        for (name, _) in AllCommands.named {
            let text = await desk.transcript(of: ["help \(name)"], in: notebook)
            // The parser's usage line does not break.
            for line in text.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
                #expect(line.count <= 100, "help \(name): \(line)")
            }
        }
    }
}

import Foundation
import Sessions
import Testing

@testable import Workbench

@Suite struct TimeTravelTests {
    @Test func goingBackForwardAndApartReadsAsRecorded() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let text = await desk.transcript(
            of: [
                "task cifar10 edgegpu", "partition", "evolve 1 --quiet", "evolve 1 --quiet", "undo", "redo", "undo",
                "branch wide", "evolve 1 --quiet --children 2", "branch --csv", "diff 4..9 --csv", "goto main",
                "goto 9",
                "undo 50", "undo", "redo 2", "goto nowhere", "goto 99", "branch main", "branch 7", "evolve 1; undo",
                "set children=3 start=", "set children=3", "set", "merge-fronts nowhere", "history --csv",
                "fork small", "history --csv",
            ], in: notebook)
        expectSnapshot(text, "time-travel.txt")
        for name in ["tour", "small"] {
            #expect(await desk.notebook("other").run("replay \(name) --verify") == .done, "\(desk.take())")
        }
    }

    @Test func tenAndTenGenerationsAreTwentyByteForByte() async throws {
        let desk = try Desk()
        let cells = ["task cifar10 fpga", "partition", "evolve 2 --quiet", "evolve 2 --quiet"]
        for name in ["one", "two"] {
            let notebook = desk.notebook(name)
            for cell in cells { #expect(await notebook.run(cell) == .done) }
        }
        let one = try String(contentsOfFile: desk.journal("one"), encoding: .utf8).split(separator: "\n").dropFirst()
        let two = try String(contentsOfFile: desk.journal("two"), encoding: .utf8).split(separator: "\n").dropFirst()
        // The headers differ in the name, so the chained digests differ too; all that was recorded is equal.
        let bare = { (line: Substring) in line.prefix(max(line.count - 28, 0)) }
        #expect(one.map(bare) == two.map(bare))

        let long = desk.notebook("long")
        for cell in ["task cifar10 fpga", "partition", "evolve 4 --quiet"] { #expect(await long.run(cell) == .done) }
        let events = { (path: String) in
            try JournalReader.read(path).records.map(\.event).filter {
                if case .search = $0 { true } else { false }
            }
        }
        #expect(try events(desk.journal("long")) == events(desk.journal("one")))
    }
}

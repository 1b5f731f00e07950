import Determinism
import Search
import Testing

@testable import Sessions

@Suite struct TimelineTests {
    /// A session and, beside it, what each cell came to, kept as whole values: the slow way to the same.
    private struct Twin {
        var session = Session(header: MadeUpSession.header)
        /// The line as it was at the end of each cell; the beginning first.
        var ends: [SessionLine] = [SessionLine()]
        /// Where each cell stood when it had ended.
        var stands: [Int] = [0]

        mutating func change(_ children: Int) throws {
            try session.beginCell("set", at: 0)
            try session.append(.configured(SearchSettings(children: children)), at: 0)
            try session.finishCell(CellFinish(status: .done), at: 0)
            ends.append(session.state.line)
            stands.append(session.currentCell)
        }

        mutating func move(to cell: Int, branch: String) throws {
            try session.beginCell("goto", at: 0)
            try session.append(.moved(Move(cell: cell, branch: branch)), at: 0)
            try session.finishCell(CellFinish(status: .done), at: 0)
            ends.append(ends[cell])
            stands.append(cell)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `wherever one goes, the state is what it was there`(seed: UInt64) throws {
        var stream = Seed(seed).stream("moves")
        var twin = Twin()
        for step in 0..<60 {
            let timeline = twin.session.state.timeline
            switch stream.below(5) {
            case 0, 1: try twin.change(step % 60 + 1)
            case 2: try twin.move(to: timeline.previous(of: timeline.head) ?? 0, branch: timeline.branch)
            case 3: try twin.move(to: timeline.next(after: timeline.head) ?? timeline.head, branch: timeline.branch)
            default:
                let cell = twin.stands[stream.below(twin.stands.count)]
                try twin.move(to: cell, branch: stream.below(3) == 0 ? "b\(step)" : timeline.branch(holding: cell))
            }
            let state = twin.session.state
            #expect(state.timeline.head == twin.stands[twin.session.currentCell])
            #expect(state.settings == twin.ends[twin.session.currentCell].settings)
            #expect(twin.session.line(of: state.timeline.line).settings == state.settings)
        }
        for cell in twin.stands.indices {
            #expect(twin.session.state.timeline.standing(after: cell) == twin.stands[cell])
        }
        #expect(SessionState(seed: MadeUpSession.header.seed, records: twin.session.records) == twin.session.state)
    }

    @Test func `undo and redo walk the line, and a new cell ends what could be redone`() throws {
        var twin = Twin()
        for children in 1...3 { try twin.change(children) }
        try twin.move(to: 1, branch: "main")
        #expect(twin.session.state.timeline.line == [1])
        #expect(twin.session.state.timeline.next(after: 1) == 2)
        try twin.move(to: 2, branch: "main")
        #expect(twin.session.state.timeline.next(after: 2) == 3)
        try twin.change(9)
        #expect(twin.session.state.timeline.line == [1, 2, 6])
        #expect(twin.session.state.timeline.next(after: 6) == nil)
        #expect(twin.session.state.timeline.next(after: 2) == 6)
        try twin.move(to: 3, branch: "main")
        #expect(twin.session.state.timeline.line == [1, 2, 3] && twin.session.state.settings.children == 3)
    }

    @Test func `branches part where they were made and keep their own ends`() throws {
        var twin = Twin()
        try twin.change(1)
        try twin.move(to: 1, branch: "wide")
        try twin.change(8)
        try twin.move(to: 1, branch: "main")
        try twin.change(2)
        let timeline = twin.session.state.timeline
        #expect(timeline.branches == ["main", "wide"])
        #expect(timeline.tips == ["main": 5, "wide": 3])
        #expect(timeline.line == [1, 5])
        #expect(timeline.branch(holding: 3) == "wide" && timeline.branch(holding: 1) == "main")
    }

    @Test func `what was paid on a line that was left stays paid, its evaluations do not count on another`() throws {
        var session = Session(header: MadeUpSession.header)
        try MadeUpSession.run(&session)
        let there = SessionState(seed: session.header.seed, records: session.records.filter { $0.cell <= 2 })
        let spent = there.search.spending
        #expect(spent.evaluations > 0 && spent.calls > 0)
        // The made-up session ends on a branch from its first cell, before the search.
        #expect(session.state.search.archive.count == 0)
        #expect(session.state.search.spending.evaluations == 0)
        // What was asked beside the search after it is paid for as well.
        let probes = session.state.probes.map(\.answer)
        #expect(probes.count == 1)
        #expect(session.state.search.spending.calls == spent.calls + probes.count)
        let tokens = probes.reduce(0) { $0 + $1.promptTokens + $1.answerTokens }
        #expect(session.state.search.spending.tokens == spent.tokens + tokens)
    }

    @Test func `a fork holds the line that leads to the present and nothing else`() throws {
        let folder = try ScratchFolder()
        var twin = Twin()
        for children in 1...3 { try twin.change(children) }
        try twin.move(to: 1, branch: "main")
        try twin.change(7)
        let fork = try Session(
            header: twin.session.header.renamed("fork"), creating: folder.file("f.jsonl"),
            holding: twin.session.presentLine)
        #expect(fork.state.line == twin.session.state.line)
        #expect(fork.state.cells.map(\.number) == [1, 2] && fork.currentCell == 2)
        let read = try JournalReader.read(folder.file("f.jsonl"))
        #expect(SessionState(read) == fork.state && read.header.name == "fork")
    }
}

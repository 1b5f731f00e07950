import Foundation
import Sessions
import Testing

@testable import Workbench

/// Ctrl-C in the middle of a cell: a cancelled task.
@Suite struct InterruptTests {
    @Test func anInterruptedEvolveStopsAtOnceAndGoesOnLater() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let pid = desk.path("pid")
        for cell in ["task cifar10 edgegpu", "partition", "llm use command 'echo $$ > \(pid); exec sleep 30'"] {
            #expect(await notebook.run(cell) == .done)
        }
        let running = Task { await notebook.run("evolve 1") }
        let child = try await Self.process(writtenTo: pid)
        #expect(kill(child, 0) == 0)
        let began = ContinuousClock.now
        running.cancel()
        let outcome = await running.value
        #expect(ContinuousClock.now - began < .seconds(3))
        #expect(outcome == CellOutcome(status: .cancelled, exitStatus: 130, isLast: false))
        #expect(desk.take().contains("(cancelled; what was finished stays)"))
        try await Self.expectGone(child)

        let cells = await notebook.state.cells
        #expect(cells.last?.finish?.status == .cancelled)
        #expect(await notebook.state.search.round != nil)
        #expect(try JournalReader.read(desk.journal("tour")).fault == nil)
        await notebook.leave()

        let again = desk.notebook("again")
        for cell in ["open \(desk.journal("tour"))", "note on", "llm use offline", "evolve 1"] {
            #expect(await again.run(cell) == .done, "\(desk.take())")
        }
        #expect(await again.state.search.generation == 1)
        #expect(await again.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func answersThatWereWholeBeforeTheInterruptAreKept() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let (marks, pid) = (desk.path("marks"), desk.path("pid"))
        // Answers twice, then hangs.
        let line =
            "echo x >> \(marks); test $(wc -l < \(marks)) -lt 3 && echo {} && exit; echo $$ > \(pid); exec sleep 30"
        for cell in ["task cifar10 edgegpu", "partition", "llm use command '\(line)'"] {
            #expect(await notebook.run(cell) == .done)
        }
        let running = Task { await notebook.run("evolve 1") }
        let child = try await Self.process(writtenTo: pid)
        running.cancel()
        #expect(await running.value.status == .cancelled)
        #expect(await notebook.state.search.spending.calls == 2)
        try await Self.expectGone(child)
    }

    @Test func aCellOfSeveralCommandsStopsAtTheInterrupt() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let running = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await notebook.run("note one; note two")
        }
        #expect(await running.value.status == .cancelled)
        #expect(await notebook.state.notes.isEmpty)
        #expect(await notebook.run("note three") == .done)
    }

    /// Waits for the shell to say which process it became.
    private static func process(writtenTo path: String) async throws -> pid_t {
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            if text.hasSuffix("\n"), let process = pid_t(text.dropLast()) { return process }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw CancellationError()
    }

    private static func expectGone(_ process: pid_t) async throws {
        let deadline = ContinuousClock.now + .seconds(3)
        while kill(process, 0) == 0, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }
}

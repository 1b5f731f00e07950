import Foundation
import Synchronization

/// A program under way, in a process group of its own, with the default signal mask: a thing that can be stopped.
///
/// Foundation's own `Process` hands the blocked signals of its caller's thread on to the program, which then ignores
/// being terminated; this one resets them.
final class ChildProcess: Sendable {
    /// What a program does.
    enum Event: Sendable {
        /// The next bytes on its standard output.
        case output([UInt8])

        /// The next bytes on its standard error.
        case complaint([UInt8])

        /// It has ended, and all that it wrote has been given.
        case ended(Ending)
    }

    /// How a program ended.
    enum Ending: Sendable, Equatable {
        case exit(Int)
        case signal(Int)
    }

    private struct State {
        /// Once set, the process number may belong to another program.
        var isReaped = false
        var isStopped = false
    }

    private let process: pid_t
    private let state = Mutex(State())

    private init(_ process: pid_t) {
        self.process = process
    }

    /// Starts `arguments[0]`, found along `PATH`, with `input` on its standard input.
    ///
    /// The input is put into a nameless file first: no pipe to feed, and none to break.
    /// - Throws: the error number of what failed.
    static func start(
        _ arguments: [String], environment: [String: String], input: [UInt8]
    ) throws(SpawnFailure) -> (process: ChildProcess, events: AsyncStream<Event>) {
        let file = try NamelessFile.descriptor(holding: input)
        defer { close(file) }
        let pipes = try Spawn.Pipes()
        let process = try Spawn.start(arguments, environment: environment, input: file, pipes: pipes)
        let child = ChildProcess(process)
        let (events, continuation) = AsyncStream.makeStream(of: Event.self)
        child.watch(pipes, continuation)
        return (child, events)
    }

    /// Ends the program and all that it started: asks first, and after `grace` does not ask any more.
    func stop(grace: Duration = .milliseconds(500)) {
        signal(SIGTERM)
        DispatchQueue.global().asyncAfter(deadline: .now() + grace.seconds) { self.signal(SIGKILL) }
    }

    /// Signals the whole group, as long as its number cannot have passed to another.
    private func signal(_ number: CInt) {
        state.withLock { state in
            state.isStopped = true
            if !state.isReaped { _ = kill(-process, number) }
        }
    }

    private func watch(_ pipes: Spawn.Pipes, _ continuation: AsyncStream<Event>.Continuation) {
        let readers = DispatchGroup()
        let pieces = Pieces()
        readers.enter()
        readers.enter()
        PipeReader.start(
            pipes.output,
            each: { bytes in
                pieces.count()
                continuation.yield(.output(bytes))
            }, end: { readers.leave() })
        PipeReader.start(
            pipes.complaints,
            each: { bytes in
                pieces.count()
                continuation.yield(.complaint(bytes))
            }, end: { readers.leave() })
        // A thread of its own: waiting for a program blocks.
        Thread.detachNewThread { [self] in
            waitForExit()
            Self.drain(readers, pieces)
            continuation.yield(.ended(reap()))
            continuation.finish()
        }
    }

    /// How many pieces have been read.
    private final class Pieces: Sendable {
        private let number = Mutex(0)

        func count() {
            number.withLock { $0 += 1 }
        }

        var total: Int { number.withLock { $0 } }
    }

    /// Waits until both pipes are at their ends, or until nothing has come for a second: what the program left running
    /// may hold them open for ever.
    private static func drain(_ readers: DispatchGroup, _ pieces: Pieces) {
        var seen = -1
        while seen != pieces.total {
            seen = pieces.total
            if readers.wait(timeout: .now() + 1) == .success { return }
        }
    }

    /// Waits until the program has ended, leaving its number taken.
    private func waitForExit() {
        var info = siginfo_t()
        while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        // A stopped program may have gone before those that it started and that ignore being asked.
        state.withLock { if $0.isStopped { _ = kill(-process, SIGKILL) } }
    }

    private func reap() -> Ending {
        state.withLock { state in
            state.isReaped = true
            var status: CInt = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            let signal = Int(status & 0x7f)
            return signal == 0 ? .exit(Int(status >> 8) & 0xff) : .signal(signal)
        }
    }
}

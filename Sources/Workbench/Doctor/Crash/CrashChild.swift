import Foundation

/// A crash writer under way, its acknowledgements going to a file.
struct CrashChild: ~Copyable {
    private let process: pid_t
    private let acknowledgements: String

    /// Starts this very program as a crash writer on the journal at `journal`.
    ///
    /// - Parameter acknowledgements: where they go; beside the journal unless told otherwise.
    init(
        _ ending: CrashWriter.Ending, program: String, journal: String, seed: UInt64, acknowledgements: String? = nil
    ) throws(WorkbenchError) {
        let acknowledgements = acknowledgements ?? journal + ".acknowledged"
        self.acknowledgements = acknowledgements
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, acknowledgements, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Worker threads block signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let arguments = [program, CrashWriter.word, journal, String(seed), ending.word]
        let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        defer { words.forEach { free($0) } }
        var started = pid_t()
        let code = posix_spawn(&started, program, &actions, &attributes, words + [nil], environ)
        guard code == 0 else {
            throw WorkbenchError(.program, "\(program) does not start: \(String(cString: strerror(code))).")
        }
        process = started
    }

    /// The number of the last cell that was acknowledged; 0 before the first.
    var acknowledged: Int {
        let data = FileManager.default.contents(atPath: acknowledgements) ?? Data()
        // A number whose line is not finished was not acknowledged.
        let whole = data.split(separator: 10, omittingEmptySubsequences: false).dropLast()
        return whole.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    }

    /// Waits until something is acknowledged, at most ten seconds or until the writer has ended.
    func waitForFirst() {
        for _ in 0..<5000 where acknowledged == 0 {
            var info = siginfo_t()
            // WNOWAIT: the number stays the writer's own until it is waited for below.
            _ = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
            if info.si_signo == SIGCHLD { return }
            usleep(2000)
        }
    }

    /// Kills it and waits for its end.
    consuming func kill() -> Int {
        Foundation.kill(process, SIGKILL)
        _ = Self.wait(for: process)
        return acknowledged
    }

    /// Waits for its own end.
    /// - Returns: its exit status, or 128 and the signal; and what was acknowledged.
    consuming func end() -> (status: Int32, acknowledged: Int) {
        let status = Self.wait(for: process)
        return (status, acknowledged)
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}

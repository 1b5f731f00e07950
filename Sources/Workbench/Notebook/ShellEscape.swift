import Foundation
import LanguageModels

/// `!`: a line for the system's shell.
enum ShellEscape {
    /// Runs the line with the terminal as its own and waits for it.
    /// - Throws: when it ends with another status than 0.
    static func run(_ line: String) throws(WorkbenchError) {
        let status = wait(for: try start(line))
        if status != 0 {
            throw WorkbenchError(.program, "`\(line)` ended with status \(status).")
        }
    }

    private static func start(_ line: String) throws(WorkbenchError) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Worker threads block signals and the child would inherit that: it could not be interrupted.
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        sigdelset(&all, SIGKILL)
        sigdelset(&all, SIGSTOP)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let arguments: [String] = ["/bin/sh", "-c", line]
        let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/bin/sh", nil, &attributes, words + [nil], environ)
        guard code == 0 else {
            throw WorkbenchError(.program, "The shell did not start: \(String(cString: strerror(code))).")
        }
        return process
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}

import Foundation

/// A program running at a terminal of its own, for tests that type at it and read its screen.
///
/// The program is the leader of a new session with the pseudo-terminal as its controlling terminal, so Ctrl-C and
/// Ctrl-Z typed here reach it as signals. It is killed when this value goes away.
package actor PseudoTerminal {
    /// What went wrong with a program or with what was expected of it.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Keys by name.
    package enum Key {
        package static let enter = "\r"
        package static let tab = "\t"
        package static let interrupt = "\u{03}"
        package static let endOfInput = "\u{04}"
        package static let suspend = "\u{1A}"
        package static let up = "\u{1B}[A"

        /// Text as a terminal sends what is pasted into it while bracketed paste is on.
        package static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
    }

    /// The program's process id.
    package nonisolated let process: pid_t
    private nonisolated let descriptor: Int32
    private var bytes: [UInt8] = []
    /// How much of the plain output earlier waits have used up, in characters.
    private var seen = 0
    private var waitStatus: Int32?

    /// Starts a program; the first argument is its path. Its environment is exactly the given one.
    package init(_ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        var lock: Int32 = 0
        // Linux's TIOCSPTLCK and TIOCGPTN: unlock the other end and tell its number (ioctl_tty(2)).
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0
        else { throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))") }
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        descriptor = master
        do {
            process = try Self.spawn(arguments, environment, terminal: "/dev/pts/\(number)")
        } catch {
            close(master)
            throw error
        }
    }

    deinit {
        if waitStatus == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(descriptor)
    }

    /// Everything written so far, escape sequences and carriage returns taken out.
    package func output() -> String {
        drain()
        return Self.plain(bytes)
    }

    /// Everything written so far, as written.
    package func rawOutput() -> String {
        drain()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Types text, as UTF-8.
    package func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // The terminal is full: the program may itself be waiting for its output to be read.
                drain()
                usleep(1000)
            } else if errno != EINTR {
                return
            }
        }
    }

    /// Waits until the output after what earlier waits used up has the text; gives the output up to its end.
    ///
    /// Throws `Failure`, with the screen, if the time is over or the program has ended without it.
    @discardableResult
    package func wait(for text: String, within limit: Duration = .seconds(20)) async throws -> String {
        let deadline = ContinuousClock.now + limit
        while true {
            let hasEnded = !drain()
            let plain = Self.plain(bytes)
            let start = plain.index(plain.startIndex, offsetBy: seen, limitedBy: plain.endIndex) ?? plain.endIndex
            if let found = plain.range(of: text, range: start..<plain.endIndex) {
                seen = plain.distance(from: plain.startIndex, to: found.upperBound)
                return String(plain[start..<found.upperBound])
            }
            if hasEnded || ContinuousClock.now > deadline {
                let reason = hasEnded ? "the program ended" : "\(limit) went by"
                throw Failure(description: "\(reason) before \(text.debugDescription) came; the output: \(plain)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Changes the window's size; the program gets SIGWINCH.
    package func resize(columns: Int, rows: Int) {
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
    }

    /// Sends a signal to the program alone.
    package nonisolated func signal(_ number: Int32) { kill(process, number) }

    /// Whether the terminal edits lines and echoes keys itself, as a shell expects to find it.
    package nonisolated func isCooked() -> Bool {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return false }
        let wanted = tcflag_t(ICANON | ECHO | ISIG)
        return settings.c_lflag & wanted == wanted && settings.c_iflag & tcflag_t(ICRNL) != 0
    }

    /// Waits for the program to stop, as by Ctrl-Z.
    package func waitUntilStopped(within limit: Duration = .seconds(20)) async throws {
        let deadline = ContinuousClock.now + limit
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG | WUNTRACED) != process {
            if ContinuousClock.now > deadline { throw Failure(description: "the program did not stop in \(limit)") }
            try await Task.sleep(for: .milliseconds(5))
        }
        if status & 0xFF != 0x7F {
            waitStatus = status
            throw Failure(description: "the program ended with wait status \(status) rather than stop")
        }
    }

    /// Waits for the program to end; its exit status, or 128 and the signal that killed it.
    package func exitStatus(within limit: Duration = .seconds(20)) async throws -> Int32 {
        let deadline = ContinuousClock.now + limit
        while true {
            drain()
            if waitStatus == nil {
                var status: Int32 = 0
                if waitpid(process, &status, WNOHANG) == process { waitStatus = status }
            }
            if let status = waitStatus {
                drain()
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            }
            if ContinuousClock.now > deadline {
                throw Failure(description: "the program did not end in \(limit); the output: \(Self.plain(bytes))")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Reads what is there; false once nobody holds the other end.
    @discardableResult
    private func drain() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes.append(contentsOf: chunk.prefix(count))
            } else if count == 0 || errno == EIO {
                return false
            } else if errno != EINTR {
                return true
            }
        }
    }

    private static func spawn(_ arguments: [String], _ environment: [String: String], terminal: String) throws
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The leader of a session that has no terminal gets the first one it opens.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of a Swift program block most signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // 0x80 is glibc's POSIX_SPAWN_SETSID, which needs _GNU_SOURCE to be seen.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))
        var argumentList = arguments.map { strdup($0) } + [nil]
        var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argumentList + variables).forEach { free($0) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, arguments[0], &actions, &attributes, &argumentList, &variables)
        if status != 0 {
            throw Failure(description: "\(arguments[0]) does not start: \(String(cString: strerror(status)))")
        }
        return process
    }

    /// Output without control sequences (ECMA-48 CSI and OSC, two-character escapes), bells and carriage returns.
    static func plain(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D || byte == 0x07 { continue }
            guard byte == 0x1B else {
                result.append(byte)
                continue
            }
            guard index < bytes.count else { break }
            let kind = bytes[index]
            index += 1
            if kind == UInt8(ascii: "[") {
                while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
                index += 1
            } else if kind == UInt8(ascii: "]") {
                while index < bytes.count, bytes[index] != 0x07, bytes[index] != 0x1B { index += 1 }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

import Console
import Foundation

/// Asks the terminal what it can do: primary device attributes (DEC STD 070; ECMA-48 DA), where attribute 4 is sixel.
enum SixelQuery {
    /// What the terminal said.
    enum Answer: Sendable {
        case yes, no
        /// Nothing within the time, or keys were waiting that the answer could not be told from.
        case silent
    }

    /// Asks and waits a quarter of a second at most.
    static func ask() -> Answer {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return .silent }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0, !isReady(terminal, 0) else { return .silent }
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(terminal, TCSANOW, &raw) == 0 else { return .silent }
        defer { _ = tcsetattr(terminal, TCSANOW, &before) }
        writeAll(Array("\u{1B}[c".utf8), to: terminal)
        var answer: [UInt8] = []
        // The answer is `ESC [ ? 64 ; 4 ; ... c`; whoever does not know the question says nothing.
        while answer.last != UInt8(ascii: "c"), answer.count < 100, isReady(terminal, 250) {
            var byte: UInt8 = 0
            guard read(terminal, &byte, 1) == 1 else { break }
            answer.append(byte)
        }
        return meaning(of: answer)
    }

    /// Reads the terminal's answer.
    static func meaning(of answer: [UInt8]) -> Answer {
        let text = String(decoding: answer, as: UTF8.self)
        guard let start = text.range(of: "\u{1B}[?"), text.hasSuffix("c") else { return .silent }
        return text[start.upperBound...].dropLast().split(separator: ";").dropFirst().contains("4") ? .yes : .no
    }

    private static func isReady(_ descriptor: Int32, _ milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, milliseconds) == 1
    }
}

import Foundation
import Synchronization

/// What a terminal says of itself when it is asked for its primary device attributes (DA1, `ESC [ c`).
struct DeviceAttributes: Sendable, Equatable {
    /// The numbers of its answer; 4 stands for sixel graphics (VT340 Programmer Reference, 1988).
    let numbers: [Int]

    var showsSixels: Bool { numbers.contains(4) }

    /// Reads an answer such as `ESC [ ? 62 ; 4 ; 6 c`; nil for anything else.
    init?(answer: String) {
        guard let match = answer.firstMatch(of: /\u{1B}\[\?([0-9;]{1,100})c/) else { return nil }
        numbers = match.1.split(separator: ";").compactMap { Int($0) }
    }

    /// Asks the terminal behind an open descriptor, and waits for at most `limit` milliseconds.
    ///
    /// Nothing is asked while typed input waits to be read, since the answer comes the same way. Nil without an answer.
    init?(asking descriptor: Int32, limit: Int32 = 300) {
        var before = termios()
        guard isatty(descriptor) == 1, tcgetattr(descriptor, &before) == 0, !Self.waits(descriptor, 0) else {
            return nil
        }
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(descriptor, TCSANOW, &raw) == 0 else { return nil }
        defer { tcsetattr(descriptor, TCSANOW, &before) }
        // A line that is not finished shows only now.
        if Self.waits(descriptor, 0) { return nil }
        let question = Array("\u{1B}[c".utf8)
        guard write(descriptor, question, question.count) == question.count else { return nil }
        var answer: [UInt8] = []
        var byte: UInt8 = 0
        while answer.count < 120, Self.waits(descriptor, limit), read(descriptor, &byte, 1) == 1 {
            answer.append(byte)
            if byte == UInt8(ascii: "c") { break }
        }
        self.init(answer: String(decoding: answer, as: UTF8.self))
    }

    private static func waits(_ descriptor: Int32, _ limit: Int32) -> Bool {
        var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&event, 1, limit) == 1 && event.revents & Int16(POLLIN) != 0
    }
}

/// Whether the program's own terminal shows sixels; asked once.
package enum OwnTerminal {
    private static let known = Mutex<Bool?>(nil)

    /// False where output is no terminal, or the terminal gives no answer.
    package static func showsSixels(_ environment: [String: String]) -> Bool {
        guard Terminal.inspect(descriptor: 1, environment: environment).isTerminal, environment["TERM"] != "dumb" else {
            return false
        }
        return known.withLock { known in
            if let known { return known }
            let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            // No answer now, perhaps since somebody was typing, is no answer for good.
            guard let attributes = DeviceAttributes(asking: descriptor) else { return false }
            known = attributes.showsSixels
            return attributes.showsSixels
        }
    }
}

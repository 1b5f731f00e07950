import Foundation
import Testing

@testable import Console

@Suite struct DeviceAttributesTests {
    @Test(arguments: [
        ("\u{1B}[?62;4;6c", true), ("\u{1B}[?4c", true), ("\u{1B}[?64;1;2;6;9;15;18;21;22c", false),
        ("\u{1B}[?1;2c", false),
    ]) func fourStandsForSixels(answer: String, shows: Bool) throws {
        #expect(try #require(DeviceAttributes(answer: answer)).showsSixels == shows)
    }

    @Test(arguments: ["", "c", "\u{1B}[c", "\u{1B}[?c", "\u{1B}[?6x"]) func otherAnswersAreNone(answer: String) {
        #expect(DeviceAttributes(answer: answer) == nil)
    }

    @Test func aTerminalIsAskedAndItsSettingsAreLeftAsTheyWere() throws {
        let (screen, keys) = try pair()
        defer { close(screen); close(keys) }
        let reader = Thread {
            var question = [UInt8](repeating: 0, count: 3)
            guard read(screen, &question, 3) == 3, question == Array("\u{1B}[c".utf8) else { return }
            let answer = Array("\u{1B}[?62;4c".utf8)
            _ = write(screen, answer, answer.count)
        }
        var (before, after) = (termios(), termios())
        tcgetattr(keys, &before)
        reader.start()
        #expect(DeviceAttributes(asking: keys, limit: 5000)?.numbers == [62, 4])
        tcgetattr(keys, &after)
        #expect(before.c_lflag == after.c_lflag)
    }

    @Test func aSilentTerminalAndTypedInputGiveNoAnswer() throws {
        let (screen, keys) = try pair()
        defer { close(screen); close(keys) }
        #expect(DeviceAttributes(asking: keys, limit: 20) == nil)
        let typed = Array("next\n".utf8)
        #expect(write(screen, typed, typed.count) == typed.count)
        #expect(DeviceAttributes(asking: keys, limit: 20) == nil)
        var line = [UInt8](repeating: 0, count: 16)
        #expect(read(keys, &line, 16) == 5, "what was typed is still there")
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(DeviceAttributes(asking: ends[0]) == nil, "a pipe is no terminal")
        ends.forEach { close($0) }
    }

    private func pair() throws -> (screen: Int32, keys: Int32) {
        let screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, lock): (Int32, Int32) = (0, 0)
        // Linux's TIOCSPTLCK and TIOCGPTN, as `PseudoTerminal` uses them.
        try #require(
            screen >= 0 && ioctl(screen, 0x4004_5431, &lock) == 0 && ioctl(screen, 0x8004_5430, &number) == 0)
        let keys = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        try #require(keys >= 0)
        return (screen, keys)
    }
}

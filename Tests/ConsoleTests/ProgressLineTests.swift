import Synchronization
import Testing

@testable import Console

@Suite struct ProgressLineTests {
    private final class Screen: Sendable {
        let time = Mutex(Duration.zero)
        let written = Mutex<[String]>([])

        func line(isTerminal: Bool = true, columns: Int = 60) -> ProgressLine {
            ProgressLine(
                terminal: Terminal(isTerminal: isTerminal, size: .init(columns: columns, rows: 24), environment: [:]),
                now: { self.time.withLock { $0 } }, write: { text in self.written.withLock { $0.append(text) } })
        }

        func wait(_ duration: Duration) { time.withLock { $0 += duration } }
        func take() -> [String] {
            written.withLock { list in
                defer { list = [] }
                return list
            }
        }
    }

    @Test func showsCountShareRateAndTimeLeft() {
        let screen = Screen()
        let line = screen.line()
        line.show("import", count: 0, total: 40)
        screen.wait(.seconds(4))
        line.show("import", count: 12, total: 40)
        #expect(screen.take() == ["\rimport 0/40 0%\u{1B}[K", "\rimport 12/40 30% 3.0/s 10 s left\u{1B}[K"])
    }

    @Test func isDrawnAtMostOncePerIntervalButAlwaysAtTheEnd() {
        let screen = Screen()
        let line = screen.line()
        for count in 0...100 {
            line.show("x", count: count, total: 100)
            screen.wait(.milliseconds(1))
        }
        #expect(screen.take().count == 2)
    }

    @Test func isClearedOnceAndDrawnAgain() {
        let screen = Screen()
        let line = screen.line()
        line.clear()
        line.show("asking")
        line.clear()
        line.clear()
        line.show("asking")
        line.finish()
        #expect(screen.take() == ["\rasking\u{1B}[K", "\r\u{1B}[K", "\rasking\u{1B}[K", "\r\u{1B}[K"])
    }

    @Test func isSilentOffATerminal() {
        let screen = Screen()
        let line = screen.line(isTerminal: false)
        line.show("x", count: 1, total: 2)
        line.show("y")
        line.clear()
        line.finish()
        #expect(screen.take().isEmpty)
    }

    @Test func neverFillsTheLineOrObeysItsLabel() {
        let screen = Screen()
        screen.line(columns: 10).show("long \u{1B}[2J label of many words")
        #expect(screen.take() == ["\rlong ␛[2…\u{1B}[K"])
    }

    @Test func resumedWorkIsMeasuredFromWhereItResumed() {
        var meter = ProgressMeter(count: 900, total: 1000, at: .seconds(5))
        #expect(meter.rate == nil)
        #expect(meter.text == "900/1000 90%")
        meter.update(count: 910, total: 1000, at: .seconds(15))
        #expect(meter.rate == 1)
        #expect(meter.remaining == .seconds(90))
        #expect(meter.text == "910/1000 91% 1.0/s 1 min 30 s left")
    }

    @Test(arguments: [
        (0.0, "0 s"), (0.2, "1 s"), (59.0, "59 s"), (60.0, "1 min 00 s"), (3599.5, "1 h 00 min"),
        (7620.0, "2 h 07 min"),
    ])
    func durationsAreShort(seconds: Double, expected: String) {
        #expect(ProgressMeter.text(of: .seconds(seconds)) == expected)
    }
}

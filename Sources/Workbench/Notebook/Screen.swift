import Console
import Figures
import Synchronization

/// Where a notebook's words go: results to one stream, messages and progress to the other.
package protocol Screen: Sendable {
    /// A result, on standard output; a newline is added.
    func result(_ text: String)
    /// A report, on standard output, fitted to the width.
    func table(_ table: TextTable)
    /// A figure was drawn; where it went is told by a result.
    func figure(_ figure: Figure, kind: String)
    /// A message, on standard error; a newline is added.
    func message(_ text: String)
    /// A piece of a designer's answer as it comes, on standard error; harmless already.
    func stream(_ piece: String)
    /// The columns a result should fit; nil for as many as it needs.
    var width: Int? { get }
    /// Rows and columns of the terminal, for figures drawn as text.
    var size: Terminal.Size { get }
    /// How results may be marked.
    var style: TextStyle { get }
    /// Whether a person watches the answers come.
    var showsStreams: Bool { get }
    /// Whether results may be pictures in sixels.
    var showsSixels: Bool { get }
}

extension Screen {
    package func table(_ table: TextTable) {
        result(table.aligned(width: width, style: style).trimmingEnd())
    }

    package func figure(_ figure: Figure, kind: String) {}

    package var showsSixels: Bool { false }
}

/// The program's own standard output and error.
package struct StandardScreen: Screen {
    private let environment: [String: String]

    package init(environment: [String: String]) {
        self.environment = environment
    }

    package func result(_ text: String) {
        StandardStream.output.write((width.map { LineWrap.wrapped(text, to: $0) } ?? text) + "\n")
    }

    package func message(_ text: String) {
        let terminal = Terminal.inspect(descriptor: 2, environment: environment)
        StandardStream.error.write((terminal.fittingWidth.map { LineWrap.wrapped(text, to: $0) } ?? text) + "\n")
    }

    package func stream(_ piece: String) { StandardStream.error.write(piece) }

    package var width: Int? { output.fittingWidth }
    package var size: Terminal.Size { output.size }
    package var style: TextStyle { output.style }
    package var showsStreams: Bool { Terminal.inspect(descriptor: 2, environment: environment).isTerminal }
    package var showsSixels: Bool { OwnTerminal.showsSixels(environment) }

    /// Looked at anew each time, since windows are resized.
    private var output: Terminal { Terminal.inspect(descriptor: 1, environment: environment) }
}

/// Keeps what would be shown; for transcripts and for replays that show nothing.
package final class RecordingScreen: Screen {
    private let lines = Mutex<[String]>([])
    package let width: Int?
    package let size = Terminal.Size.unknown
    package let style = TextStyle.plain
    package let showsStreams: Bool

    /// - Parameter showsStreams: whether answers are kept as well.
    package init(width: Int? = 120, showsStreams: Bool = false) {
        self.width = width
        self.showsStreams = showsStreams
    }

    package func result(_ text: String) { lines.withLock { $0.append(text + "\n") } }
    package func message(_ text: String) { lines.withLock { $0.append("(" + text + ")\n") } }
    package func stream(_ piece: String) { lines.withLock { $0.append(piece) } }

    /// All that was shown so far, messages in parentheses.
    package var text: String { lines.withLock { $0.joined() } }

    /// Forgets what was shown, and returns it.
    package func take() -> String {
        lines.withLock { lines in
            defer { lines = [] }
            return lines.joined()
        }
    }
}

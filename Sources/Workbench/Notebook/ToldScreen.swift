import Console
import Figures
import Synchronization

/// What a cell showed, kept as values rather than as text, so that each kind of document can give it its own form.
enum ShownPart: Equatable, Sendable {
    case table(TextTable)
    /// A result that is no table.
    case text(String)
    /// A message.
    case message(String)
    case figure(ShownFigure)

    var isFigure: Bool {
        if case .figure = self { true } else { false }
    }
}

/// A figure that a cell drew.
struct ShownFigure: Equatable, Sendable {
    /// What was drawn: `pareto`, `hv`, ...
    let kind: String
    let figure: Figure
}

/// Keeps what a cell shows as values; for documents.
final class ToldScreen: Screen {
    private let parts = Mutex<[ShownPart]>([])
    let width: Int? = nil
    let size = Terminal.Size.unknown
    let style = TextStyle.plain
    let showsStreams = false

    func result(_ text: String) { add(.text(text)) }
    func message(_ text: String) { add(.message(text)) }
    func stream(_ piece: String) {}
    func table(_ table: TextTable) { add(.table(table)) }

    /// One figure for a cell, however many formats it was drawn in.
    func figure(_ figure: Figure, kind: String) {
        let shown = ShownPart.figure(ShownFigure(kind: kind, figure: figure))
        parts.withLock { if $0.last != shown { $0.append(shown) } }
    }

    /// Forgets what was shown, and returns it.
    func take() -> [ShownPart] {
        parts.withLock { parts in
            defer { parts = [] }
            return parts
        }
    }

    private func add(_ part: ShownPart) {
        parts.withLock { $0.append(part) }
    }
}
